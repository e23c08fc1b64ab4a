package io.entsdk.core.internal.directory;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the classes of one tenant within one unit of work. */
public final class JpaClasses {

  private final Unit unit;
  private final EntityManager entities;
  private final TenantId tenant;

  public JpaClasses(Unit unit) {
    this.unit = unit;
    this.entities = unit.entities();
    this.tenant = unit.tenantId();
  }

  public Optional<SchoolClass> find(ClassId id) {
    return Optional.ofNullable(entities.find(ClassRow.class, unit.key(id.value())))
        .map(ClassRow::toSchoolClass);
  }

  public List<SchoolClass> listOf(SchoolId school, SchoolYear year) {
    return entities
        .createQuery(
            """
            select c from ClassRow c
            where c.key.tenant = :tenant and c.school = :school and c.schoolYear = :year order by c.name""",
            ClassRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("school", school.value())
        .setParameter("year", year.startYear())
        .getResultStream()
        .map(ClassRow::toSchoolClass)
        .toList();
  }

  /** Return the classes of {@code school} that are open on {@code day}, by name. */
  public List<SchoolClass> listOf(SchoolId school, LocalDate day) {
    return entities
        .createQuery(
            """
            select c from ClassRow c
            where c.key.tenant = :tenant and c.school = :school and c.schoolYear = :year
              and (c.openedOn is null or c.openedOn <= :day) and (c.closedOn is null or c.closedOn >= :day)
            order by c.name""",
            ClassRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("school", school.value())
        .setParameter("year", new JpaSchoolYears(unit).of(school).yearOf(day).startYear())
        .setParameter("day", day)
        .getResultStream()
        .map(ClassRow::toSchoolClass)
        .toList();
  }

  /** Tell whether {@code schoolClass} is open on {@code day} of its school year. */
  public boolean isOpen(SchoolClass schoolClass, LocalDate day) {
    return listOf(schoolClass.school(), day).contains(schoolClass);
  }
}
