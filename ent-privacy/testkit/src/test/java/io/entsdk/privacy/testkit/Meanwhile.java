package io.entsdk.privacy.testkit;

import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Lets something happen just before one unit of work. */
record Meanwhile(UnitOfWork units, int unit, Runnable what, AtomicInteger count)
    implements UnitOfWork {

  Meanwhile(UnitOfWork units, int unit, Runnable what) {
    this(units, unit, what, new AtomicInteger());
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return units.joined(work);
  }

  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    if (count.incrementAndGet() == unit) {
      what.run();
    }
    return units.independent(work);
  }
}
