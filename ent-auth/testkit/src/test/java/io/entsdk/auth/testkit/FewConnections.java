package io.entsdk.auth.testkit;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Ent;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Is a host whose pool has so many connections, and refuses whoever asks for one more. */
final class FewConnections implements UnitOfWork {

  private final UnitOfWork host;
  private final int all;
  private final Semaphore free;

  FewConnections(Ent ent, int all) {
    this.host = UnitOfWork.resourceLocal(ent.entityManagers());
    this.all = all;
    this.free = new Semaphore(all);
  }

  Tenant tenant(Ent ent) {
    return EntRuntime.builder()
        .unitOfWork(this)
        .keys(Restarted.keys())
        .clock(ent.clock())
        .build()
        .tenant(ent.tenant().id());
  }

  /** Return how many connections are held now. */
  int held() {
    return all - free.availablePermits();
  }

  @Override
  public <T> T joined(Function<EntityManager, T> work) {
    return holding(() -> host.joined(work));
  }

  @Override
  public <T> T independent(Function<EntityManager, T> work) {
    return holding(() -> host.independent(work));
  }

  private <T> T holding(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw new UnavailableException("no-second-connection", "the pool is empty");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
