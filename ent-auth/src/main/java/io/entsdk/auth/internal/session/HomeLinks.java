package io.entsdk.auth.internal.session;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.session.HomeRights.Link;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/** Reads what links guardians and agents to children, in one statement for all of them. */
public final class HomeLinks {

  private static final String OWN =
      """
      select own.id, cast(null as uuid), %2$s, g.state, coalesce(g.listed, ''),
        g.place_withheld, g.first_day, g.last_day
      from (%%1$s) as own (id, each_id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.child_id = own.each_id %1$s""";

  private static final String OF_AGENTS =
      """
      select own.id, k.organisation_id, %2$s, k.state, coalesce(k.listed, ''),
        k.place_withheld, %3$s
      from (%%1$s) as own (id, each_id)
      join ent_core_custody k on k.tenant = cast(?1 as int) and k.child_id = own.each_id
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id %1$s""";

  /**
   * Each link once for every id of the adult: of several between two people the strictest counts.
   */
  private static final String SQL =
      String.join(
          "\nunion all\n",
          OWN.formatted("", "g.guardian_id"),
          OWN.formatted(IdentitySql.others("g.guardian_id", "other"), "other.person_id"),
          OF_AGENTS.formatted("", "a.person_id", SharedDays.of("k", "a")),
          OF_AGENTS.formatted(
              IdentitySql.others("a.person_id", "other"),
              "other.person_id",
              SharedDays.of("k", "a")));

  private final Unit unit;

  public HomeLinks(Unit unit) {
    this.unit = unit;
  }

  /** Return all that links anybody to {@code children}, on whatever day. */
  public HomeRights to(List<PersonId> children) {
    List<UUID> ids = children.stream().map(PersonId::value).distinct().toList();
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    String sql = SQL.formatted(IdentitySql.membersOf(given));
    return new HomeRights(
        unit
            .rows(
                readsAll(DECIDING, sql), unit.tenantId().value(), ColumnType.UUID.toParameter(ids))
            .stream()
            .filter(row -> row.isNull(7) || !row.date(7).isBefore(row.date(6)))
            .map(HomeLinks::link)
            .toList());
  }

  private static Link link(Row row) {
    return new Link(
        new PersonId(row.uuid(0)),
        row.isNull(1) ? null : new OrganisationId(row.uuid(1)),
        new PersonId(row.uuid(2)),
        ListedRights.terms(row.text(3), row.text(4), row.flag(5)),
        new Period(row.date(6), row.isNull(7) ? null : row.date(7)));
  }
}
