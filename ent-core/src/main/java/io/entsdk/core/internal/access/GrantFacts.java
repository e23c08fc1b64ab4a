package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the grants that nobody has ended, with what their roles hold, in one statement a call. */
final class GrantFacts {

  private static final String GRANT =
      """
      select g.id as id, g.person_id as person, g.profile as profile, g.school_id as school,
        g.kind as kind, g.code as code, g.scope_kind as scope_kind, g.scope_id as scope_id,
        g.first_day as first_day, g.last_day as last_day, g.given_by as giver,
        g.giver_profile as giver_profile, g.giver_school_id as giver_school,
        r.permissions as permissions
      from (%s) as w (id)
      join ent_core_grant g on g.tenant = cast(?1 as int) and g.%s = w.id and g.ended_at is null
      left join ent_core_role r
        on r.tenant = g.tenant and r.code = g.code and g.kind = 'ROLE' and r.retired_at is null""";

  /** Whoever holds a grant, and whoever delegated any of them. */
  private static final String HOLDERS =
      """
      select %2$s from (%1$s) as w (tenant, id) %3$s
      union
      select %4$s from (%1$s) as w (tenant, id) %3$s
      join ent_core_grant d on d.tenant = w.tenant and d.person_id = %2$s
        and d.giver_profile is not null and d.ended_at is null %5$s"""
          .formatted(
              PeopleAround.ONE,
              IdentitySql.spread("w.id", "each"),
              IdentitySql.spreadingGiven("w.id", "each"),
              IdentitySql.spread("d.given_by", "giver"),
              IdentitySql.spreading("d.given_by", "giver"));

  /** The grants of all these, under whichever id, and which of their ids are one person. */
  private static final String OF_HOLDERS =
      GRANT.formatted(HOLDERS, "person_id")
          + """

          union all
          select same.person_id, same.set_id, cast(null as varchar), cast(null as uuid),
            cast('SAME' as varchar), cast(null as varchar), cast(null as varchar),
            cast(null as uuid), cast(null as date), cast(null as date), cast(null as uuid),
            cast(null as varchar), cast(null as uuid), cast(null as varchar)
          from (%s) as h (id)
          join ent_core_identity same on same.tenant = cast(?1 as int) and same.person_id = h.id"""
              .formatted(HOLDERS);

  /** Holds grants, and which of the ids of their holders are one person. */
  record Held(List<HeldGrant> grants, Identities same) {}

  private final Unit unit;
  private final RoleBook roles;

  GrantFacts(Unit unit) {
    this.unit = unit;
    this.roles = new RoleBook(unit.kernel().permissions());
  }

  /**
   * Return what {@code holder} was given, and what those were given who delegated to the holder.
   */
  Held of(PersonId holder) {
    Map<Boolean, List<Row>> rows =
        rows(OF_HOLDERS, holder.value()).stream()
            .collect(Collectors.partitioningBy(row -> row.text(4).equals("SAME")));
    return new Held(
        rows.getOrDefault(false, List.of()).stream().map(this::grant).toList(),
        Identities.read(rows.getOrDefault(true, List.of()), 0));
  }

  /**
   * Return the grants whose scope holds any of {@code places}, with those over organisations that
   * are above anything: whether above these places is for the tree to say.
   */
  List<HeldGrant> over(Places places) {
    Set<UUID> scopes = places.around();
    scopes.add(new Scope.OfTenant().id());
    String given =
        "select id from unnest("
            + unit.dialect().arrayOf(ColumnType.UUID, 2)
            + ") as x (id) union select a.parent_id from ent_core_attachment a"
            + " where a.tenant = cast(?1 as int) and a.parent_kind = 'ORGANISATION'";
    return rows(GRANT.formatted(given, "scope_id"), ColumnType.UUID.toParameter(scopes)).stream()
        .map(this::grant)
        .toList();
  }

  private List<Row> rows(String sql, Object parameter) {
    return unit.rows(readsAll(DECIDING, sql), unit.tenantId().value(), parameter);
  }

  private HeldGrant grant(Row row) {
    Right what = rightIn(row, 4);
    return new HeldGrant(
        row.uuid(0),
        new PersonId(row.uuid(1)),
        hat(row, 2),
        what,
        roles.permissionsOf(what, row.isNull(13) ? "" : row.text(13)),
        scope(row.text(6), row.uuid(7)),
        new Period(row.date(8), row.isNull(9) ? null : row.date(9)),
        row.isNull(11) ? null : new Giver(giver(row), hat(row, 11)));
  }

  /** Somebody who is gone has no right, and so lends none. */
  private static PersonId giver(Row row) {
    return row.isNull(10) ? PersonId.GONE : new PersonId(row.uuid(10));
  }

  /** Return what a row gives, whose kind and code stand at {@code column}. */
  static Right rightIn(Row row, int column) {
    String code = row.text(column + 1);
    return row.text(column).equals("ROLE") ? new Right.OfRole(code) : new Right.OfPermission(code);
  }

  /** Return the hat of a row, whose profile and school stand at {@code column}. */
  static Hat hat(Row row, int column) {
    return new Hat(Profile.valueOf(row.text(column)), new SchoolId(row.uuid(column + 1)));
  }

  static Scope scope(String kind, UUID id) {
    return switch (kind) {
      case "TENANT" -> new Scope.OfTenant();
      case "ORGANISATION" -> new Scope.OfOrganisation(new OrganisationId(id));
      case "SCHOOL" -> new Scope.OfSchool(new SchoolId(id));
      case "CLASS" -> new Scope.OfClass(new ClassId(id));
      case "ACTIVITY" -> new Scope.OfActivity(new ActivityId(id));
      default -> new Scope.OfPerson(new PersonId(id));
    };
  }

  static String kindOf(Scope scope) {
    if (scope instanceof Scope.OfTenant) {
      return "TENANT";
    }
    if (scope instanceof Scope.OfOrganisation) {
      return "ORGANISATION";
    }
    if (scope instanceof Scope.OfSchool) {
      return "SCHOOL";
    }
    if (scope instanceof Scope.OfActivity) {
      return "ACTIVITY";
    }
    return scope instanceof Scope.OfClass ? "CLASS" : "PERSON";
  }
}
