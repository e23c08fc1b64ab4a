package io.entsdk.jakarta;

import io.entsdk.core.spi.UnitOfWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Runs the SDK's work in JTA transactions, on the entity manager that follows them. */
@Singleton
class JtaUnitOfWork implements UnitOfWork {

  private final EntityManager entities;

  JtaUnitOfWork(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> work.apply(entities));
  }

  /** Take the second connection at once: under JTA it would come with the first statement. */
  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    boolean nested = QuarkusTransaction.isActive();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (nested) {
                entities.createNativeQuery("select 1").getSingleResult();
              }
              return work.apply(entities);
            });
  }
}
