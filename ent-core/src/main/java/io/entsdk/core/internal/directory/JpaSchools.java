package io.entsdk.core.internal.directory;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;

/** Keeps the schools of one tenant within one unit of work. */
public final class JpaSchools {

  private final Unit unit;
  private final EntityManager entities;
  private final TenantId tenant;

  public JpaSchools(Unit unit) {
    this.unit = unit;
    this.entities = unit.entities();
    this.tenant = unit.tenantId();
  }

  public void add(School school, LocalDate openedOn) {
    entities.persist(new SchoolRow(tenant, school, openedOn));
    entities.flush();
    YearEnds.begin(unit, school.id(), openedOn);
  }

  public Optional<School> find(SchoolId id) {
    return row(id).map(SchoolRow::toSchool);
  }

  public Optional<SchoolRow> row(SchoolId id) {
    return Optional.ofNullable(entities.find(SchoolRow.class, unit.key(id.value())));
  }

  public Optional<School> find(Uai uai) {
    return entities
        .createQuery(
            "select s from SchoolRow s where s.key.tenant = :tenant and s.uai = :uai",
            SchoolRow.class)
        .setParameter("tenant", tenant.value())
        .setParameter("uai", uai.value())
        .getResultStream()
        .findFirst()
        .map(SchoolRow::toSchool);
  }
}
