package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.ACCOUNT;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Siren;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the organisations of one tenant, and their agents, within one unit of work. */
public final class JpaOrganisations {

  private static final String SELECT =
      "select id, siren, name, kind from ent_core_organisation where tenant = cast(?1 as int) and ";

  private final Unit unit;

  public JpaOrganisations(Unit unit) {
    this.unit = unit;
  }

  public void add(Organisation organisation) {
    List<Column<Organisation>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.bigint("version", any -> 0L),
            Column.text("siren", one -> one.siren() == null ? null : one.siren().value()),
            Column.text("name", Organisation::name),
            Column.text("kind", one -> one.kind().name()),
            Column.text("source", any -> Hand.SOURCE));
    unit.insertAll("ent_core_organisation", columns, List.of(organisation));
  }

  public Organisation get(OrganisationId id) {
    return unit.rows(SELECT + "id = cast(?2 as uuid)", unit.tenantId().value(), id.value()).stream()
        .findFirst()
        .map(JpaOrganisations::organisation)
        .orElseThrow(() -> new NotFoundException("Organisation", id));
  }

  /** Wait until no other hand is on the organisation, and keep the others waiting. */
  void lock(OrganisationId id) {
    unit.rows(SELECT + "id = cast(?2 as uuid) for update", unit.tenantId().value(), id.value());
  }

  public Optional<Organisation> find(Siren siren) {
    return unit
        .rows(SELECT + "siren = cast(?2 as varchar)", unit.tenantId().value(), siren.value())
        .stream()
        .findFirst()
        .map(JpaOrganisations::organisation);
  }

  /** Return who works for {@code organisation} on {@code day}, by name. */
  public List<PersonId> agentsOf(OrganisationId organisation, LocalDate day) {
    return unit
        .rows(
            """
            select p.id from ent_core_agent f
            join ent_core_person p on p.tenant = f.tenant and p.id = %s
            where f.tenant = cast(?1 as int) and f.organisation_id = cast(?2 as uuid)
              and f.first_day <= cast(?3 as date) and (f.last_day is null or f.last_day >= cast(?3 as date))
              and %s
            order by p.sort_key, p.id"""
                .formatted(IdentitySql.personOf("f.person_id"), shown("f.person_id", ACCOUNT)),
            unit.tenantId().value(),
            organisation.value(),
            day)
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .distinct()
        .toList();
  }

  private static Organisation organisation(Row row) {
    return new Organisation(
        new OrganisationId(row.uuid(0)),
        row.isNull(1) ? null : new Siren(row.text(1)),
        row.text(2),
        OrganisationKind.valueOf(row.text(3)));
  }
}
