package io.entsdk.core.internal.job;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Sql;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Knows which tenants have work and from when on, so that an idle tenant costs nothing.
 *
 * <p>Whoever makes work adds a row of its own in the same transaction: rows of concurrent
 * transactions never wait for each other, and none is lost because another one stood there already.
 * A run takes away the rows that it saw before it began, so work that is committed meanwhile stays
 * announced.
 */
public final class DueTable {

  private final EntityManager entities;
  private final Dialect dialect;

  public DueTable(EntityManager entities, Dialect dialect) {
    this.entities = entities;
    this.dialect = dialect;
  }

  /** Announce work of {@code job} in {@code tenant} from {@code at} on. */
  public void announce(String job, TenantId tenant, Instant at, UUID id) {
    Sql.update(
        entities,
        """
        insert into ent_core_due (job, due_at, tenant_id, id)
        values (cast(?1 as varchar), cast(?2 as bigint), cast(?3 as int), cast(?4 as uuid))""",
        job,
        Micros.of(at),
        tenant.value(),
        id);
  }

  /**
   * Announce the same unless it is announced for that very moment already, by whomever: for a
   * moment that many come to see for themselves.
   */
  public void announceOnce(String job, TenantId tenant, Instant at, UUID id) {
    boolean announced =
        !Sql.rows(
                entities,
                """
                select 1 from ent_core_due where job = cast(?1 as varchar)
                  and tenant_id = cast(?2 as int) and due_at = cast(?3 as bigint)
                fetch first 1 rows only""",
                job,
                tenant.value(),
                Micros.of(at))
            .isEmpty();
    if (!announced) {
      announce(job, tenant, at, id);
    }
  }

  /** Return the tenants with due work, those that have waited longest first. */
  List<TenantId> tenants(String job, Instant now, int most) {
    return Sql.rows(
            entities,
            """
            select tenant_id from ent_core_due
            where job = cast(?1 as varchar) and due_at <= cast(?2 as bigint)
            group by tenant_id order by min(due_at) fetch first %d rows only"""
                .formatted(most),
            job,
            Micros.of(now))
        .stream()
        .map(row -> TenantId.of(row.integer(0)))
        .toList();
  }

  /**
   * Return the announcements that a run of {@code job} for {@code tenant} can take away when it is
   * through.
   */
  List<UUID> announcements(String job, TenantId tenant, Instant now, int most) {
    return Sql.rows(
            entities,
            """
            select id from ent_core_due
            where job = cast(?1 as varchar) and tenant_id = cast(?2 as int) and due_at <= cast(?3 as bigint)
            order by due_at fetch first %d rows only"""
                .formatted(most),
            job,
            tenant.value(),
            Micros.of(now))
        .stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  /** Take away {@code seen}, which are done. */
  int settle(String job, TenantId tenant, List<UUID> seen) {
    return Sql.update(
        entities,
        """
        delete from ent_core_due
        where job = cast(?1 as varchar) and tenant_id = cast(?2 as int) and id = any(%s)"""
            .formatted(dialect.arrayOf(ColumnType.UUID, 3)),
        job,
        tenant.value(),
        ColumnType.UUID.toParameter(seen));
  }

  /** Let {@code seen} wait until {@code later}. */
  int postpone(String job, TenantId tenant, List<UUID> seen, Instant later) {
    return Sql.update(
        entities,
        """
        update ent_core_due set due_at = cast(?1 as bigint)
        where job = cast(?2 as varchar) and tenant_id = cast(?3 as int) and id = any(%s)"""
            .formatted(dialect.arrayOf(ColumnType.UUID, 4)),
        Micros.of(later),
        job,
        tenant.value(),
        ColumnType.UUID.toParameter(seen));
  }

  /**
   * Return how many announcements of {@code job} are due, over all tenants, and since when the
   * oldest waits.
   */
  public Row backlog(String job, Instant now) {
    return Sql.rows(
            entities,
            """
            select count(*), coalesce(min(due_at), 0) from ent_core_due
            where job = cast(?1 as varchar) and due_at <= cast(?2 as bigint)""",
            job,
            Micros.of(now))
        .get(0);
  }
}
