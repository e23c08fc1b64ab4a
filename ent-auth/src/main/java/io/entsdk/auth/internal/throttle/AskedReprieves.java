package io.entsdk.auth.internal.throttle;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes back in a store of the host's what commands have taken back: they write it down with all
 * else that they do, and whoever reads the store next tells it first, with no unit of work open.
 *
 * <p>So a command that rolls back has taken nothing back, and what it took back is never lost; it
 * may be told twice.
 */
public final class AskedReprieves {

  private static final String ASKED =
      """
      select r.id, r.kind, r.subject_id from ent_auth_reprieve r
      where r.tenant = cast(?1 as int)""";

  private final Tenant tenant;
  private final TryStore store;

  AskedReprieves(Tenant tenant, TryStore store) {
    this.tenant = tenant;
    this.store = store;
  }

  /** Is one thing to take back. */
  private record Asked(UUID id, TryKey key) {

    static Asked read(Row row) {
      return new Asked(row.uuid(0), new TryKey(TryKey.Of.valueOf(row.text(1)), row.uuid(2)));
    }
  }

  /** Write down that {@code subjects} are to be forgotten once {@code unit} is committed. */
  static void ask(Unit unit, TryKey.Of of, List<UUID> subjects) {
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.text("kind", any -> of.name()),
            Column.uuid("subject_id", Function.identity()),
            Column.bigint("asked_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_auth_reprieve", columns, subjects);
  }

  /** Tell the store what is to be taken back of {@code keys}; one statement if there is nothing. */
  void tell(Set<TryKey> keys) {
    tell(
        Unit.independent(tenant, unit -> asked(unit, keys)).stream()
            .filter(one -> keys.contains(one.key()))
            .toList());
  }

  /** Tell the store what nobody has read since, {@code most} at a time; return how much it was. */
  int tell(int most) {
    List<Asked> all = Unit.independent(tenant, unit -> asked(unit, most));
    tell(all);
    return all.size();
  }

  private void tell(List<Asked> asked) {
    if (!asked.isEmpty()) {
      store.forget(tenant.id(), asked.stream().map(Asked::key).collect(Collectors.toSet()));
      Unit.independent(tenant, unit -> done(unit, asked));
    }
  }

  private static List<Asked> asked(Unit unit, Set<TryKey> keys) {
    String among =
        " and r.subject_id in (select id from unnest(%s) as given (id))"
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 2));
    return unit
        .rows(
            readsAll(CARRYING_ON, ASKED + among),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(keys.stream().map(TryKey::subject).toList()))
        .stream()
        .map(Asked::read)
        .toList();
  }

  private static List<Asked> asked(Unit unit, int most) {
    String first = " order by r.id fetch first " + most + " rows only";
    return unit.rows(readsAll(CARRYING_ON, ASKED + first), unit.tenantId().value()).stream()
        .map(Asked::read)
        .toList();
  }

  private static int done(Unit unit, List<Asked> asked) {
    return unit.update(
        replaces(
            """
            delete from ent_auth_reprieve where tenant = cast(?1 as int) and id in
              (select id from unnest(%s) as given (id))"""
                .formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(asked.stream().map(Asked::id).toList()));
  }

  /** Forget what no store was there to be told of, at most {@code most}. */
  public static int purge(Unit unit, Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_reprieve where tenant = cast(?1 as int) and id in
          (select r.id from ent_auth_reprieve r
           where r.tenant = cast(?2 as int) and r.asked_at < cast(?3 as bigint) and %s
           order by r.id fetch first %d rows only)"""
            .formatted(notHeld("r.subject_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
