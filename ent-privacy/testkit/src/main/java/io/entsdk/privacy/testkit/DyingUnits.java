package io.entsdk.privacy.testkit;

import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Takes a node down when all of commit number {@code at} is done but itself; never where it is 0.
 */
final class DyingUnits implements UnitOfWork {

  private final UnitOfWork units;
  private final int at;
  private final AtomicInteger commits = new AtomicInteger();

  DyingUnits(UnitOfWork units, int at) {
    this.units = units;
    this.at = at;
  }

  /** Comes in the place of a commit. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return units.joined(dying(work));
  }

  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    return units.independent(dying(work));
  }

  /** Return how many commits there were, the one that did not come included. */
  int commits() {
    return commits.get();
  }

  private <T> Function<EntityManager, T> dying(Function<EntityManager, T> work) {
    return entities -> {
      T result = work.apply(entities);
      entities.flush();
      if (commits.incrementAndGet() == at) {
        throw new Death();
      }
      return result;
    };
  }
}
