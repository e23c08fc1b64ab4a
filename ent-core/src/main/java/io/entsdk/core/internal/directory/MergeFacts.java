package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolFunction;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.MergeSide.Trait;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is known of one of two people who may be one, to compare them by. */
final class MergeFacts {

  private static final String LIVE =
      " and (f.last_day is null or f.last_day >= cast(?3 as date)) order by ";
  private static final String PEOPLE =
      """
      select p.id, p.sort_key, p.birth_date from (%s) as w (id)
      join ent_core_person p on p.tenant = cast(?1 as int) and p.id = w.id""";
  private static final String USERS =
      """
      select x.external_system, x.external_value from (%s) as w (id)
      join ent_core_external_id x on x.tenant = cast(?1 as int) and x.person_id = w.id
      where x.external_system <> 'roster-mark'""";
  private static final String STAYS =
      """
      select f.person_id, f.school_id, f.class_id, f.level, f.first_day, f.last_day
      from (%s) as w (id)
      join ent_core_enrolment f on f.tenant = cast(?1 as int) and f.person_id = w.id"""
          + LIVE
          + "f.person_id, f.class_id, f.id";
  private static final String FUNCTIONS =
      """
      select f.person_id, f.school_id, f.profile, f.first_day, f.last_day
      from (%s) as w (id)
      join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = w.id"""
          + LIVE
          + "f.person_id, f.school_id, f.id";
  private static final String LINKS =
      """
      select f.id, f.guardian_id, f.child_id, f.state, f.listed, f.place_withheld, f.first_day,
        f.last_day
      from (%s) as w (id)
      join ent_core_guardianship f on f.tenant = cast(?1 as int) and f.%s = w.id"""
          + LIVE
          + "f.id";
  private static final String TRAITS =
      """
      select case when exists (select 1 from (%1$s) as w (id) join ent_core_enrolment f
          on f.tenant = cast(?1 as int) and f.person_id = w.id) then 1 else 0 end,
        case when exists (select 1 from (%1$s) as w (id) join ent_core_function f
            on f.tenant = cast(?1 as int) and f.person_id = w.id)
          or exists (select 1 from (%1$s) as w (id) join ent_core_guardianship f
            on f.tenant = cast(?1 as int) and f.guardian_id = w.id)
          or exists (select 1 from (%1$s) as w (id) join ent_core_agent f
            on f.tenant = cast(?1 as int) and f.person_id = w.id) then 1 else 0 end,
        case when exists (select 1 from (%1$s) as w (id) join ent_core_restricted f
          on f.tenant = cast(?1 as int) and f.person_id = w.id) then 1 else 0 end,
        case when exists (select 1 from (%1$s) as w (id) join ent_core_held f
          on f.tenant = cast(?1 as int) and f.subject_id = w.id) then 1 else 0 end""";

  private static final String IDS = IdentitySql.idsOf("select cast(?2 as uuid)");

  private final Unit unit;
  private final PersonId person;

  MergeFacts(Unit unit, PersonId person) {
    this.unit = unit;
    this.person = person;
  }

  MergeSide load() {
    Set<PersonId> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    Set<LocalDate> births = new HashSet<>();
    for (Row row : all(PEOPLE.formatted(IDS))) {
      ids.add(new PersonId(row.uuid(0)));
      names.add(row.text(1));
      if (!row.isNull(2)) {
        births.add(row.date(2));
      }
    }
    return new MergeSide(ids, names, births, users(), stays(), functions(), links(), traits());
  }

  private Set<ExternalId> users() {
    Set<ExternalId> users = new HashSet<>();
    all(USERS.formatted(IDS)).forEach(row -> users.add(new ExternalId(row.text(0), row.text(1))));
    return users;
  }

  private List<Enrolment> stays() {
    return live(STAYS.formatted(IDS)).stream()
        .map(
            row ->
                new Enrolment(
                    new PersonId(row.uuid(0)),
                    new SchoolId(row.uuid(1)),
                    new ClassId(row.uuid(2)),
                    PupilLevel.valueOf(row.text(3)),
                    period(row, 4)))
        .toList();
  }

  private List<SchoolFunction> functions() {
    return live(FUNCTIONS.formatted(IDS)).stream()
        .map(
            row ->
                new SchoolFunction(
                    new PersonId(row.uuid(0)),
                    new SchoolId(row.uuid(1)),
                    Profile.valueOf(row.text(2)),
                    period(row, 3)))
        .toList();
  }

  private List<Guardianship> links() {
    List<Row> rows = new ArrayList<>(live(LINKS.formatted(IDS, "guardian_id")));
    rows.addAll(live(LINKS.formatted(IDS, "child_id")));
    return rows.stream()
        .map(
            row ->
                new Guardianship(
                    new GuardianshipId(row.uuid(0)),
                    Guardian.of(new PersonId(row.uuid(1))),
                    new PersonId(row.uuid(2)),
                    ListedRights.terms(row.text(3), row.text(4), row.flag(5)),
                    period(row, 6)))
        .toList();
  }

  private Set<Trait> traits() {
    Row row = all(TRAITS.formatted(IDS)).get(0);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (row.integer(trait.ordinal()) == 1) {
        traits.add(trait);
      }
    }
    return traits;
  }

  private List<Row> all(String sql) {
    return unit.rows(readsAll(RECOGNISING, sql), unit.tenantId().value(), person.value());
  }

  private List<Row> live(String sql) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC);
    return unit.rows(readsAll(RECOGNISING, sql), unit.tenantId().value(), person.value(), today);
  }

  private static Period period(Row row, int column) {
    return new Period(row.date(column), row.isNull(column + 1) ? null : row.date(column + 1));
  }
}
