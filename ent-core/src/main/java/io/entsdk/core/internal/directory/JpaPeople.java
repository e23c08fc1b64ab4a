package io.entsdk.core.internal.directory;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the people of one tenant within one unit of work, in one statement a call. */
public final class JpaPeople {

  private static final List<String> EXTERNAL_KEY =
      List.of("tenant", "external_system", "external_value");

  private final Unit unit;
  private final EntityManager entities;
  private final TenantId tenant;

  public JpaPeople(Unit unit) {
    this.unit = unit;
    this.entities = unit.entities();
    this.tenant = unit.tenantId();
  }

  public Optional<Person> find(PersonId person) {
    return Optional.ofNullable(entities.find(PersonRow.class, unit.key(person.value())))
        .map(PersonRow::toPerson);
  }

  /** Return the calendar day of {@code school} at {@code now}. */
  public LocalDate dayIn(SchoolId school, Instant now) {
    return new JpaSchools(unit)
        .find(school)
        .orElseThrow(() -> new NotFoundException("School", school))
        .dayOf(now);
  }

  public List<Person> pupilsOf(ClassId schoolClass, LocalDate day) {
    return people(
        """
        select p from PersonRow p, EnrolmentRow f
        where f.key.tenant = :tenant and f.schoolClass = :place and f.firstDay <= :day
          and (f.lastDay is null or f.lastDay >= :day)
          and p.key.tenant = f.key.tenant and p.key.id = f.person
        order by p.sortKey, p.key.id""",
        schoolClass.value(),
        day);
  }

  public List<Person> staffOf(ClassId schoolClass, LocalDate day) {
    return people(
        """
        select p from PersonRow p, AssignmentRow f
        where f.key.tenant = :tenant and f.schoolClass = :place and f.firstDay <= :day
          and (f.lastDay is null or f.lastDay >= :day)
          and p.key.tenant = f.key.tenant and p.key.id = f.person
        order by p.sortKey, p.key.id""",
        schoolClass.value(),
        day);
  }

  public List<Person> staffOf(SchoolId school, LocalDate day) {
    return people(
        """
        select distinct p from PersonRow p, FunctionRow f
        where f.key.tenant = :tenant and f.school = :place and f.firstDay <= :day
          and (f.lastDay is null or f.lastDay >= :day)
          and p.key.tenant = f.key.tenant and p.key.id = f.person
        order by p.sortKey, p.key.id""",
        school.value(),
        day);
  }

  /** Return the guardians of the pupils of the class, in every state of their links. */
  public List<Person> familiesOf(ClassId schoolClass, LocalDate day) {
    return people(
        """
        select distinct p from PersonRow p, GuardianshipRow g, EnrolmentRow f
        where f.key.tenant = :tenant and f.schoolClass = :place and f.firstDay <= :day
          and (f.lastDay is null or f.lastDay >= :day)
          and g.key.tenant = f.key.tenant and g.child = f.person and g.firstDay <= :day
          and (g.lastDay is null or g.lastDay >= :day)
          and p.key.tenant = g.key.tenant and p.key.id = g.guardian
        order by p.sortKey, p.key.id""",
        schoolClass.value(),
        day);
  }

  public List<Person> staffOf(SchoolId school, Profile profile, LocalDate day) {
    return people(
        query(
                """
                select distinct p from PersonRow p, FunctionRow f
                where f.key.tenant = :tenant and f.school = :place and f.firstDay <= :day
                  and (f.lastDay is null or f.lastDay >= :day) and f.profile = :profile
                  and p.key.tenant = f.key.tenant and p.key.id = f.person
                order by p.sortKey, p.key.id""",
                school.value(),
                day)
            .setParameter("profile", profile.name()));
  }

  private List<Person> people(String jpql, UUID place, LocalDate day) {
    return people(query(jpql, place, day));
  }

  private static List<Person> people(TypedQuery<PersonRow> query) {
    return query.getResultStream().map(PersonRow::toPerson).toList();
  }

  private TypedQuery<PersonRow> query(String jpql, UUID place, LocalDate day) {
    return entities
        .createQuery(jpql, PersonRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("place", place)
        .setParameter("day", day);
  }

  /**
   * Return every link on {@code day} between a guardian and a pupil of the class, in every state.
   */
  public List<Guardianship> guardiansOf(ClassId schoolClass, LocalDate day) {
    return new JpaGuardianshipLists(unit).of(schoolClass, day);
  }

  public Optional<PersonId> find(ExternalId externalId) {
    return unit
        .rows(
            """
            select person_id from ent_core_external_id
            where tenant = cast(?1 as int) and external_system = cast(?2 as varchar)
              and external_value = cast(?3 as varchar)""",
            tenant.value(),
            externalId.system(),
            externalId.value())
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .findFirst();
  }

  /** Join {@code person} to {@code externalId}, or refuse if that names somebody else. */
  public void bind(PersonId person, ExternalId externalId) {
    List<Column<ExternalId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant.value()),
            Column.text("external_system", ExternalId::system),
            Column.text("external_value", ExternalId::value),
            Column.uuid("person_id", any -> person.value()));
    unit.insertAbsent("ent_core_external_id", columns, EXTERNAL_KEY, List.of(externalId));
    if (find(externalId).filter(person::equals).isEmpty()) {
      throw new ConflictException(
          "external-id-taken",
          "An id of system " + externalId.system() + " names another person than " + person);
    }
  }
}
