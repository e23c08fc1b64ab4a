package io.entsdk.core.internal.persistence;

import io.entsdk.core.ConflictException;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work on resource-local entity managers, one transaction for each thread and depth.
 */
public final class ResourceLocalUnits implements UnitOfWork {

  private final EntityManagerFactory factory;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

  public ResourceLocalUnits(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    EntityManager outer = current.get();
    return outer == null ? begun(work, false) : within(outer, work);
  }

  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    EntityManager outer = current.get();
    current.remove();
    try {
      return begun(work, outer != null);
    } finally {
      if (outer != null) {
        current.set(outer);
      }
    }
  }

  private static <T> T within(EntityManager outer, Function<EntityManager, T> work) {
    try {
      return work.apply(outer);
    } catch (RuntimeException | Error e) {
      outer.getTransaction().setRollbackOnly();
      throw e;
    }
  }

  private <T> T begun(Function<EntityManager, T> work, boolean nested) {
    try (EntityManager entities = factory.createEntityManager()) {
      EntityTransaction transaction = entities.getTransaction();
      transaction.begin();
      current.set(entities);
      try {
        if (nested) {
          takeConnection(entities);
        }
        T result = work.apply(entities);
        commit(transaction);
        return result;
      } finally {
        current.remove();
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  /**
   * Make a provider that borrows its connection late borrow it now, before any work is done in
   * vain.
   */
  private static void takeConnection(EntityManager entities) {
    entities.createNativeQuery("select 1").getSingleResult();
  }

  private static void commit(EntityTransaction transaction) {
    if (transaction.getRollbackOnly()) {
      transaction.rollback();
      throw new ConflictException(
          "rolled-back",
          "An inner call failed, so this unit of work was rolled back; do not catch its exception");
    }
    transaction.commit();
  }
}
