package io.entsdk.springboot;

import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the SDK's work in Spring's transactions, on the shared entity manager. */
final class SpringUnitOfWork implements UnitOfWork {

  private final EntityManager entities;
  private final TransactionTemplate required;
  private final TransactionTemplate requiresNew;

  SpringUnitOfWork(EntityManager entities, PlatformTransactionManager transactions) {
    this.entities = entities;
    required = new TransactionTemplate(transactions);
    requiresNew = new TransactionTemplate(transactions);
    requiresNew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return required.execute(status -> work.apply(entities));
  }

  /** Take the second connection at once, also when the pool is set to lend late. */
  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    boolean nested = TransactionSynchronizationManager.isActualTransactionActive();
    return requiresNew.execute(
        status -> {
          if (nested) {
            entities.createNativeQuery("select 1").getSingleResult();
          }
          return work.apply(entities);
        });
  }
}
