package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.Row;
import java.util.Optional;
import java.util.UUID;

/** Reads one row of {@link FactSql}, and names the person by the id that stands for all. */
record FactRow(Row row, Identities same) {

  String kind() {
    return row.text(0);
  }

  PersonId person() {
    return same.of(new PersonId(row.uuid(1)));
  }

  /** Return the school; empty for what is no school's. */
  Optional<SchoolId> anySchool() {
    return row.isNull(2) ? Optional.empty() : Optional.of(new SchoolId(row.uuid(2)));
  }

  SchoolId school() {
    return new SchoolId(row.uuid(2));
  }

  ClassId schoolClass() {
    return new ClassId(row.uuid(3));
  }

  /** Return the child, the pupil or the group. */
  UUID other() {
    return row.uuid(4);
  }

  String code() {
    return row.text(6);
  }

  boolean isWhole() {
    return row.isNull(7);
  }

  boolean flag() {
    return row.flag(8);
  }

  /** Tell whether it may be used, and not only be kept in mind. */
  boolean isSeen() {
    return row.flag(9);
  }

  /** Tell whether the facts it joins never held together. */
  boolean isEmpty() {
    return LinkColumns.isEmpty(row, 10);
  }

  Period period() {
    return LinkColumns.period(row, 10);
  }

  Link link() {
    return new Link(
        person(),
        row.isNull(5) ? Guardian.of(person()) : Guardian.of(new OrganisationId(row.uuid(5))),
        new PersonId(other()),
        ListedRights.terms(code(), row.text(7), flag()),
        period());
  }
}
