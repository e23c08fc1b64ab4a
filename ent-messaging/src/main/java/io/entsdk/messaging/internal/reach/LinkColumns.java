package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.Row;

/**
 * Reads links from rows that hold them from some column on: the person, the organisation if the
 * person acts for one, the state, the listed rights, whether the place is withheld, the first day
 * and the last.
 */
final class LinkColumns {

  private LinkColumns() {}

  static Link link(PersonId child, Row row, int at) {
    PersonId person = new PersonId(row.uuid(at));
    return new Link(
        person,
        row.isNull(at + 1)
            ? Guardian.of(person)
            : Guardian.of(new OrganisationId(row.uuid(at + 1))),
        child,
        ListedRights.terms(row.text(at + 2), row.text(at + 3), row.flag(at + 4)),
        period(row, at + 5));
  }

  /** Return the period whose first day is in {@code column} and whose last day in the next. */
  static Period period(Row row, int column) {
    return new Period(row.date(column), row.isNull(column + 1) ? null : row.date(column + 1));
  }

  /** Tell whether the last day comes before the first: facts that never held together. */
  static boolean isEmpty(Row row, int column) {
    return !row.isNull(column + 1) && row.date(column + 1).isBefore(row.date(column));
  }
}
