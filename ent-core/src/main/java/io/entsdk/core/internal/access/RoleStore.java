package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Role;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.PermissionCatalogue;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the roles that a tenant defines for itself. */
public final class RoleStore {

  private static final Scope EVERYWHERE = new Scope.OfTenant();

  private static final String LIVE =
      """
      select code, name, permissions from ent_core_role
      where tenant = cast(?1 as int) and retired_at is null order by code""";

  private static final String CHANGE =
      """
      update ent_core_role
      set name = cast(?3 as varchar), permissions = cast(?4 as varchar), retired_at = null,
        defined_at = cast(?5 as bigint), defined_by = cast(nullif(cast(?6 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and code = cast(?2 as varchar)""";

  private static final String RETIRE =
      """
      update ent_core_role set retired_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and code = cast(?2 as varchar) and retired_at is null""";

  private final Unit unit;
  private final PermissionCatalogue declared;

  public RoleStore(Unit unit) {
    this.unit = unit;
    this.declared = unit.kernel().permissions();
  }

  public List<Role> list(Actor actor) {
    new AccessCheck(unit).require(actor, AccessPermissions.DEFINE_ROLES, EVERYWHERE);
    return Stream.concat(declared.roles().stream(), own().stream()).toList();
  }

  /** Return the role {@code code}, the tenant's own or a declared one. */
  Optional<Role> find(String code) {
    return own().stream()
        .filter(role -> role.code().equals(code))
        .findFirst()
        .or(() -> declared.role(code));
  }

  private List<Role> own() {
    return unit.rows(LIVE, unit.tenantId().value()).stream().map(RoleStore::role).toList();
  }

  private static Role role(Row row) {
    return new Role(row.text(0), row.text(1), RoleBook.codes(row.text(2)));
  }

  public Role define(Role role, Actor actor) {
    new AccessCheck(unit).requireAct(actor, AccessPermissions.DEFINE_ROLES, EVERYWHERE);
    check(role);
    if (change(role, actor) == 0) {
      unit.insertAbsent(
          "ent_core_role", columns(role, actor), List.of("tenant", "code"), List.of(role));
      change(role, actor);
    }
    return role;
  }

  public String retire(String code, Actor actor) {
    new AccessCheck(unit).requireAct(actor, AccessPermissions.DEFINE_ROLES, EVERYWHERE);
    if (unit.update(RETIRE, unit.tenantId().value(), code, Micros.of(unit.now())) == 0) {
      throw new NotFoundException("Role", code);
    }
    return code;
  }

  private void check(Role role) {
    if (declared.role(role.code()).isPresent()) {
      throw RejectedException.of("code", "declared", "a module declares a role of this code");
    }
    if (!new RoleBook(declared).known(role.permissions()).containsAll(role.permissions())) {
      throw RejectedException.of(
          "permissions", "not-grantable", "name permissions that are declared and can be given");
    }
  }

  private int change(Role role, Actor actor) {
    return unit.update(
        CHANGE,
        unit.tenantId().value(),
        role.code(),
        role.name(),
        RoleBook.text(role.permissions()),
        Micros.of(unit.now()),
        actor.person().map(PersonId::toString).orElse(""));
  }

  /** A row begins as retired: it means nothing until this unit of work brings it into force. */
  private List<Column<Role>> columns(Role role, Actor actor) {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.text("code", Role::code),
        Column.text("name", Role::name),
        Column.text("permissions", any -> RoleBook.text(role.permissions())),
        Column.bigint("defined_at", any -> Micros.of(unit.now())),
        Column.uuid("defined_by", any -> actor.person().map(PersonId::value).orElse(null)),
        Column.bigint("retired_at", any -> Micros.of(unit.now())));
  }
}
