package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes places of the rows that {@link PlaceQueries} finds. */
final class PlaceRows {

  private final Instant now;
  private Identities same = Identities.none();
  private final Map<Scope, Whereabouts> places = new LinkedHashMap<>();
  private final Map<PersonId, Stays> stays = new LinkedHashMap<>();

  PlaceRows(Instant now) {
    this.now = now;
  }

  Places read(List<Row> rows) {
    same = Identities.read(rows.stream().filter(PlaceRows::isSame).toList(), 1);
    rows.stream().filter(row -> !isSame(row)).forEach(this::read);
    stays.forEach((person, known) -> put(known.of(person, now)));
    return new Places(places, same);
  }

  private static boolean isSame(Row row) {
    return row.text(0).equals("SAME");
  }

  private void read(Row row) {
    ZoneId zone = ZoneId.of(row.text(7));
    LocalDate today = LocalDate.ofInstant(now, zone);
    SchoolId school = new SchoolId(row.uuid(2));
    switch (row.text(0)) {
      case "SCHOOL" -> put(Whereabouts.ofSchool(school, today));
      case "CLASS" -> put(Whereabouts.ofClass(new ClassId(row.uuid(3)), school, today));
      case "ORGANISATION" ->
          put(Whereabouts.nowhere(new Scope.OfOrganisation(new OrganisationId(row.uuid(1))), now));
      case "ACTIVITY" -> put(Whereabouts.ofActivity(new ActivityId(row.uuid(1)), school, today));
      case "REGISTRATION" -> registration(row).ifPresent(staysOf(row)::add);
      default -> staysOf(row).add(school, zone, stay(row));
    }
  }

  private Stays staysOf(Row row) {
    return stays.computeIfAbsent(subject(row), any -> new Stays());
  }

  /** Return the days on which a pupil takes part in an activity; empty if there are none. */
  private Optional<Evidence> registration(Row row) {
    LocalDate last = row.isNull(6) ? null : row.date(6);
    if (last != null && last.isBefore(row.date(5))) {
      return Optional.empty();
    }
    Scope about = new Scope.OfActivity(new ActivityId(row.uuid(3)));
    Period period = new Period(row.date(5), last);
    return Optional.of(new Evidence(row.uuid(4), subject(row), about, period));
  }

  private void put(Whereabouts where) {
    places.put(where.scope(), where);
  }

  /** Return a stay in a class, or in a school alone for those who work there. */
  private Evidence stay(Row row) {
    Scope about =
        row.isNull(3)
            ? new Scope.OfSchool(new SchoolId(row.uuid(2)))
            : new Scope.OfClass(new ClassId(row.uuid(3)));
    Period period = new Period(row.date(5), row.isNull(6) ? null : row.date(6));
    return new Evidence(row.uuid(4), subject(row), about, period);
  }

  private PersonId subject(Row row) {
    return same.of(new PersonId(row.uuid(1)));
  }
}
