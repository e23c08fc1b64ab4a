package io.entsdk.core.internal.persistence;

import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.Kernel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Is one unit of work in one tenant: what a store needs, while the transaction lasts. */
public final class Unit {

  private final Tenant tenant;
  private final EntityManager entities;

  private Unit(Tenant tenant, EntityManager entities) {
    this.tenant = tenant;
    this.entities = entities;
  }

  /** Run {@code work} in the caller's transaction, or in one of its own when there is none. */
  public static <T> T joined(Tenant tenant, Function<Unit, T> work) {
    return tenant.kernel().units().joined(entities -> work.apply(new Unit(tenant, entities)));
  }

  /** Run {@code work} in a transaction of its own, which is committed when this returns. */
  public static <T> T independent(Tenant tenant, Function<Unit, T> work) {
    return tenant.kernel().units().independent(entities -> work.apply(new Unit(tenant, entities)));
  }

  public Tenant tenant() {
    return tenant;
  }

  public TenantId tenantId() {
    return tenant.id();
  }

  public Kernel kernel() {
    return tenant.kernel();
  }

  public EntityManager entities() {
    return entities;
  }

  public Dialect dialect() {
    return kernel().units().dialect(entities);
  }

  public Instant now() {
    return kernel().now();
  }

  public UUID newId() {
    return kernel().newId();
  }

  /** Return the key of the row {@code id} of this tenant. */
  public RowKey key(UUID id) {
    return RowKey.of(tenant.id(), id);
  }

  /** Run a native statement; see {@link Sql}. */
  public int update(String sql, Object... parameters) {
    return Sql.update(entities, sql, parameters);
  }

  /** Run a native query; see {@link Sql}. */
  public List<Row> rows(String sql, Object... parameters) {
    return Sql.rows(entities, sql, parameters);
  }

  /** Insert {@code rows} as sets; see {@link Dialect#insertAll}. */
  public <R> int insertAll(String table, List<Column<R>> columns, List<R> rows) {
    return dialect().insertAll(entities, table, columns, rows);
  }

  /**
   * Insert the rows that are absent, whoever else may be inserting them at the same moment.
   *
   * <p>On H2 they are committed at once and stay when this unit is rolled back: use it for rows
   * that mean nothing by themselves.
   */
  public <R> void insertAbsent(
      String table, List<Column<R>> columns, List<String> key, List<R> rows) {
    if (dialect() == Dialect.POSTGRESQL) {
      dialect().insertAbsent(entities, table, columns, key, rows);
      return;
    }
    Function<Unit, Integer> insert =
        own -> own.dialect().insertAbsent(own.entities, table, columns, key, rows);
    try {
      independent(tenant, insert);
    } catch (PersistenceException e) {
      independent(tenant, insert);
    }
  }
}
