package io.entsdk.privacy.internal.retention;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers on which day a rule was last carried out, so that no version begins by then: that would
 * claim that what is gone was to be kept. Within one unit of work.
 *
 * <p>Its rows also make those wait for each other who adopt the same rule, and those who carry it
 * out: first that of all schools, then the school's own.
 */
public final class RuleUses {

  private static final String TABLE = "ent_privacy_rule_use";

  private static final String LOCK =
      """
      select used_on from ent_privacy_rule_use where tenant = cast(?1 as int)
        and rule_key = cast(?2 as varchar) and school_id = cast(?3 as uuid) for update""";

  private static final String USED =
      """
      update ent_privacy_rule_use set used_on = cast(?4 as date) where tenant = cast(?1 as int)
        and rule_key = cast(?2 as varchar) and school_id = cast(?3 as uuid)
        and (used_on is null or used_on < cast(?4 as date))""";

  private final Unit unit;
  private final int tenant;

  public RuleUses(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Remember that {@code key} is carried out for {@code school} on {@code day}, in the unit that
   * does or just before it.
   */
  public void record(String key, SchoolId school, LocalDate day) {
    for (UUID place : List.of(JpaAdoptions.ALL_SCHOOLS, school.value())) {
      lock(key, place);
      unit.update(USED, tenant, key, place, day);
    }
  }

  /**
   * Keep everybody else from adopting or carrying out the rule until this unit ends, and return the
   * last day on which it was carried out in {@code school}, or in any where it is absent.
   */
  Optional<LocalDate> lastBefore(String key, @Nullable SchoolId school) {
    return lock(key, JpaAdoptions.placeOf(school));
  }

  private Optional<LocalDate> lock(String key, UUID school) {
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("rule_key", any -> key),
            Column.uuid("school_id", place -> place));
    List<Row> there = unit.rows(LOCK, tenant, key, school);
    if (there.isEmpty()) {
      unit.insertAbsent(
          TABLE, columns, List.of("tenant", "rule_key", "school_id"), List.of(school));
      there = unit.rows(LOCK, tenant, key, school);
    }
    Row row = there.get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(row.date(0));
  }
}
