package io.entsdk.testkit;

import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Ends the JVM at once, as a power cut does, when all of commit number {@code at} is done but
 * itself.
 */
final class HaltingUnits implements UnitOfWork {

  static final int HALTED = 42;

  private final UnitOfWork units;
  private final int at;
  private final AtomicInteger commits = new AtomicInteger();

  HaltingUnits(UnitOfWork units, int at) {
    this.units = units;
    this.at = at;
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return units.joined(halting(work));
  }

  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    return units.independent(halting(work));
  }

  int commits() {
    return commits.get();
  }

  private <T> Function<EntityManager, T> halting(Function<EntityManager, T> work) {
    return entities -> {
      T result = work.apply(entities);
      entities.flush();
      if (commits.incrementAndGet() == at) {
        Runtime.getRuntime().halt(HALTED);
      }
      return result;
    };
  }
}
