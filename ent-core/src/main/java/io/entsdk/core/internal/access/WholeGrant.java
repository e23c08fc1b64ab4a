package io.entsdk.core.internal.access;

import io.entsdk.core.access.Grant;
import io.entsdk.core.access.GrantId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;

/** Reads whole grants, reasons and ends included. */
final class WholeGrant {

  static final String COLUMNS =
      """
      g.id, g.person_id, g.profile, g.school_id, g.kind, g.code, g.scope_kind, g.scope_id,
      g.first_day, g.last_day, g.giver_profile, g.given_by, g.given_at, g.reason, g.ended_at""";

  private WholeGrant() {}

  static Grant read(Row row) {
    return new Grant(
        new GrantId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        GrantFacts.hat(row, 2),
        GrantFacts.rightIn(row, 4),
        GrantFacts.scope(row.text(6), row.uuid(7)),
        new Period(row.date(8), row.isNull(9) ? null : row.date(9)),
        !row.isNull(10),
        row.isNull(11) ? null : new PersonId(row.uuid(11)),
        Micros.instant(row.bigint(12)),
        row.text(13),
        row.isNull(14) ? null : Micros.instant(row.bigint(14)));
  }
}
