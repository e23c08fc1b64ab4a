package io.entsdk.core.internal.directory;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolFunction;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the dated facts of one tenant within one unit of work. */
public final class JpaFacts {

  private final EntityManager entities;
  private final TenantId tenant;

  public JpaFacts(Unit unit) {
    this.entities = unit.entities();
    this.tenant = unit.tenantId();
  }

  /** Return every function that the person has or had. */
  public List<FunctionRow> functionsOf(PersonId person) {
    return of(
        "select f from FunctionRow f where f.key.tenant = :tenant and f.person = :id",
        FunctionRow.class,
        person.value());
  }

  /** Return every class that the person works or worked with. */
  public List<AssignmentRow> assignmentsOf(PersonId person) {
    return of(
        "select a from AssignmentRow a where a.key.tenant = :tenant and a.person = :id",
        AssignmentRow.class,
        person.value());
  }

  /** Return every link in which the person is the guardian. */
  public List<GuardianshipRow> childrenOf(PersonId guardian) {
    return of(
        "select g from GuardianshipRow g where g.key.tenant = :tenant and g.guardian = :id",
        GuardianshipRow.class,
        guardian.value());
  }

  /** Return every link in which the person is the child. */
  public List<GuardianshipRow> guardiansOf(PersonId child) {
    return of(
        "select g from GuardianshipRow g where g.key.tenant = :tenant and g.child = :id",
        GuardianshipRow.class,
        child.value());
  }

  /** Return every stay of the pupil in a class. */
  public List<EnrolmentRow> enrolmentsOf(PersonId pupil) {
    return of(
        "select e from EnrolmentRow e where e.key.tenant = :tenant and e.person = :id",
        EnrolmentRow.class,
        pupil.value());
  }

  /** Return the functions in {@code school} whose dates cover {@code day}, by person. */
  public List<SchoolFunction> functionsIn(SchoolId school, LocalDate day) {
    return on(
            """
            select f from FunctionRow f
            where f.key.tenant = :tenant and f.school = :id and f.firstDay <= :day
              and (f.lastDay is null or f.lastDay >= :day)
            order by f.person, f.profile""",
            FunctionRow.class,
            school.value(),
            day)
        .map(FunctionRow::toFunction)
        .toList();
  }

  /** Return the stays in {@code schoolClass} whose dates cover {@code day}, by pupil. */
  public List<Enrolment> enrolmentsIn(ClassId schoolClass, LocalDate day) {
    return on(
            """
            select e from EnrolmentRow e
            where e.key.tenant = :tenant and e.schoolClass = :id and e.firstDay <= :day
              and (e.lastDay is null or e.lastDay >= :day)
            order by e.person""",
            EnrolmentRow.class,
            schoolClass.value(),
            day)
        .map(EnrolmentRow::toEnrolment)
        .toList();
  }

  public Optional<Place> placeOf(SchoolId school) {
    return of(
            "select s from SchoolRow s where s.key.tenant = :tenant and s.key.id = :id",
            SchoolRow.class,
            school.value())
        .stream()
        .map(row -> new Place(Set.of(school), Set.of(), row.toSchool().zone()))
        .findFirst();
  }

  public Optional<Place> placeOf(ClassId schoolClass) {
    List<SchoolRow> schools =
        of(
            """
            select s from SchoolRow s, ClassRow c
            where c.key.tenant = :tenant and c.key.id = :id
              and s.key.tenant = c.key.tenant and s.key.id = c.school""",
            SchoolRow.class,
            schoolClass.value());
    return schools.stream()
        .map(
            row ->
                new Place(Set.of(row.toSchool().id()), Set.of(schoolClass), row.toSchool().zone()))
        .findFirst();
  }

  /**
   * Return every school that the person belongs or belonged to, and the classes of the pupil at
   * {@code now}.
   */
  public Place placeOf(PersonId person, Instant now) {
    List<Enrolment> stays = enrolmentsOf(person).stream().map(EnrolmentRow::toEnrolment).toList();
    Set<SchoolId> schools = new HashSet<>();
    stays.forEach(stay -> schools.add(stay.school()));
    functionsOf(person).forEach(function -> schools.add(function.school()));
    ZoneId zone =
        schools.stream().findFirst().flatMap(this::placeOf).map(Place::zone).orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, zone);
    Set<ClassId> classes =
        stays.stream()
            .filter(stay -> stay.period().covers(today))
            .map(Enrolment::schoolClass)
            .collect(Collectors.toSet());
    return new Place(schools, classes, zone);
  }

  private <T> Stream<T> on(String jpql, Class<T> type, UUID id, LocalDate day) {
    return entities
        .createQuery(jpql, type)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .setParameter("day", day)
        .getResultStream();
  }

  private <T> List<T> of(String jpql, Class<T> type, UUID id) {
    TypedQuery<T> query = entities.createQuery(jpql, type);
    return query.setParameter("tenant", tenant.value()).setParameter("id", id).getResultList();
  }
}
