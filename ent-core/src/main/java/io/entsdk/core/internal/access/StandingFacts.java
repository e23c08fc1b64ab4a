package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.access.Standing.Duty;
import io.entsdk.core.internal.access.Standing.Parenthood;
import io.entsdk.core.internal.access.Standing.Teaching;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dated facts of people, in one statement whatever their number. */
final class StandingFacts {

  private static final String DUTIES =
      """
      select cast('DUTY' as varchar) as kind, f.person_id as person, f.id as fact,
        f.school_id as school, cast(null as uuid) as other, f.profile as code,
        f.first_day as first_day, f.last_day as last_day, cast(null as varchar) as listed,
        false as flagged
      from (%1$s) as given (tenant, id)
      join ent_core_function f on f.tenant = given.tenant and f.person_id = given.id""";

  private static final String TEACHINGS =
      """
      select cast('TEACHING' as varchar), a.person_id, a.id, a.school_id, a.class_id,
        cast(null as varchar), a.first_day, a.last_day, cast(null as varchar), a.source = 'pass'
      from (%1$s) as given (tenant, id)
      join ent_core_assignment a on a.tenant = given.tenant and a.person_id = given.id""";

  private static final String CARES =
      """
      select cast('CARE' as varchar), g.guardian_id, g.id, cast(null as uuid), g.child_id,
        g.state, g.first_day, g.last_day, g.listed, g.place_withheld
      from (%1$s) as given (tenant, id)
      join ent_core_guardianship g on g.tenant = given.tenant and g.guardian_id = given.id""";

  private static final String PARENTHOODS =
      """
      select cast('PARENTHOOD' as varchar), g.guardian_id, g.id, e.school_id, g.child_id,
        cast(null as varchar), greatest(g.first_day, e.first_day),
        case when g.last_day is null then e.last_day when e.last_day is null then g.last_day
          else least(g.last_day, e.last_day) end,
        cast(null as varchar), false
      from (%1$s) as given (tenant, id)
      join ent_core_guardianship g on g.tenant = given.tenant and g.guardian_id = given.id
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id""";

  /** A child who was merged may be at school under another id than the link names. */
  private static final String PARENTHOODS_OF_MERGED =
      PARENTHOODS.replace(
          "join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id",
          IdentitySql.others("g.child_id", "child")
              + "join ent_core_enrolment e on e.tenant = child.tenant and e.person_id = child.person_id");

  private static final String FACTS =
      String.join(
          "\nunion all\n",
          DUTIES,
          TEACHINGS,
          CARES,
          PARENTHOODS,
          PARENTHOODS_OF_MERGED,
          AgencyFacts.SQL);

  private final Unit unit;

  StandingFacts(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return the standing of each of {@code people}, with those of {@code grants} that are theirs.
   */
  Map<PersonId, Standing> of(Collection<PersonId> people, List<HeldGrant> grants) {
    Map<PersonId, Gathered> gathered = new HashMap<>();
    people.forEach(person -> gathered.put(person, new Gathered()));
    for (Row row :
        unit.rows(
            readsAll(DECIDING, FACTS.formatted(unit.dialect().keys(2))),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))) {
      gathered.computeIfAbsent(new PersonId(row.uuid(1)), any -> new Gathered()).add(row);
    }
    for (HeldGrant grant : grants) {
      gathered.computeIfAbsent(grant.holder(), any -> new Gathered()).grants.add(grant);
    }
    Map<PersonId, Standing> standings = new HashMap<>();
    gathered.forEach((person, facts) -> standings.put(person, facts.standing()));
    return standings;
  }

  /** Gathers the facts of one person. */
  private static final class Gathered {

    private final List<Duty> duties = new ArrayList<>();
    private final List<Teaching> teachings = new ArrayList<>();
    private final List<Care> cares = new ArrayList<>();
    private final List<Parenthood> parenthoods = new ArrayList<>();
    private final AgencyFacts agency = new AgencyFacts();
    private final List<HeldGrant> grants = new ArrayList<>();

    private void add(Row row) {
      Period period = period(row);
      if (period == null) {
        return; // The child had left the school before this guardian was one, or the reverse.
      }
      switch (row.text(0)) {
        case "DUTY" -> duties.add(new Duty(row.uuid(2), hat(row), period));
        case "TEACHING" ->
            teachings.add(
                new Teaching(
                    row.uuid(2), school(row), new ClassId(row.uuid(4)), period, row.flag(9)));
        case "CARE" ->
            cares.add(
                new Care(
                    row.uuid(2),
                    new PersonId(row.uuid(4)),
                    ListedRights.terms(row.text(5), row.text(8), row.flag(9)),
                    period));
        case "PARENTHOOD" -> parenthoods.add(new Parenthood(school(row), period));
        default -> agency.add(row, period);
      }
    }

    private Standing standing() {
      return new Standing(duties, teachings, cares, parenthoods, agency.agency(), grants);
    }

    private static Hat hat(Row row) {
      return new Hat(Profile.valueOf(row.text(5)), school(row));
    }

    private static SchoolId school(Row row) {
      return new SchoolId(row.uuid(3));
    }

    private static @Nullable Period period(Row row) {
      LocalDate first = row.date(6);
      LocalDate last = row.isNull(7) ? null : row.date(7);
      return last != null && last.isBefore(first) ? null : new Period(first, last);
    }
  }
}
