package io.entsdk.core.spi;

import io.entsdk.core.internal.persistence.ResourceLocalUnits;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;

/**
 * Runs work in the host's transactions.
 *
 * <p>The entity manager lent to the work is bound to that transaction and is not kept after it.
 * Exceptions of the work pass unchanged. Adapters over Spring, JTA and Quarkus take about fifteen
 * lines each; the examples compile them.
 */
public interface UnitOfWork {

  /**
   * Run {@code work} in the transaction of the caller, or in a new one when there is none.
   *
   * <p>When the work throws, the whole transaction can only be rolled back, also when the caller
   * catches the exception.
   */
  <T> T joined(Function<EntityManager, T> work);

  /**
   * Run {@code work} in a transaction of its own, on a connection of its own, and commit it before
   * returning.
   *
   * <p>What is counted here stays counted when the caller's transaction rolls back. Inside a
   * transaction this takes a second connection: a pool needs at least two for each thread that may
   * do so. There the work begins with its connection in hand, so that a pool without one is noticed
   * before anything is done: over a provider that borrows late, as under JTA, an adapter runs
   * {@code select 1} first.
   */
  <T> T independent(Function<EntityManager, T> work);

  /**
   * Return units over a resource-local {@code factory}: plain Java SE, or any host that leaves
   * transactions to us.
   */
  static UnitOfWork resourceLocal(EntityManagerFactory factory) {
    return new ResourceLocalUnits(factory);
  }
}
