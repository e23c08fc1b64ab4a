package io.entsdk.privacy.internal.archive;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.SlipNumber;
import java.util.List;

/**
 * Numbers the slips of a school within a year, within one unit of work: whoever drafts one waits
 * for whoever drafts another, and a number that is not committed is given again.
 */
final class SlipNumbers {

  private static final String TABLE = "ent_privacy_slip_count";

  private static final String WHERE =
      " where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) and drafted_year = cast(?3 as int)";

  private static final String NEXT =
      "update ent_privacy_slip_count set last_serial = last_serial + 1" + WHERE;

  private static final String LAST = "select last_serial from ent_privacy_slip_count" + WHERE;

  private final Unit unit;
  private final int tenant;

  SlipNumbers(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  SlipNumber next(SchoolId school, int year) {
    if (unit.update(NEXT, tenant, school.value(), year) == 0) {
      List<Column<SchoolId>> columns =
          List.of(
              Column.integer("tenant", any -> tenant),
              Column.uuid("school_id", SchoolId::value),
              Column.integer("drafted_year", any -> year),
              Column.integer("last_serial", any -> 0));
      unit.insertAbsent(
          TABLE, columns, List.of("tenant", "school_id", "drafted_year"), List.of(school));
      unit.update(NEXT, tenant, school.value(), year);
    }
    return new SlipNumber(year, unit.rows(LAST, tenant, school.value(), year).get(0).integer(0));
  }
}
