package io.entsdk.core.internal.persistence;

import io.entsdk.core.UnavailableException;
import io.entsdk.core.internal.Meters;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the SDK's own work in the host's units of work, and does not wait for ever for a second
 * connection.
 */
public final class Units {

  private final UnitOfWork host;
  private final Meters meters;
  private final ConnectionGuard guard;
  private volatile @Nullable Dialect dialect;

  public Units(UnitOfWork host, Duration connectionWait, Meters meters) {
    this.host = host;
    this.meters = meters;
    this.guard = new ConnectionGuard(connectionWait);
  }

  /** Run {@code work} in the caller's transaction, or in one of its own when there is none. */
  public <T> T joined(Function<EntityManager, T> work) {
    return meters.unit("joined", () -> host.joined(work));
  }

  /** Run {@code work} in the caller's transaction for its effect alone. */
  public void join(Consumer<EntityManager> work) {
    host.joined(
        entities -> {
          work.accept(entities);
          return true;
        });
  }

  /** Run {@code work} in a transaction of its own, which is committed when this returns. */
  public <T> T independent(Function<EntityManager, T> work) {
    return meters.unit("independent", () -> guarded(work));
  }

  private <T> T guarded(Function<EntityManager, T> work) {
    ConnectionGuard.Wait wait = guard.begin(Thread.currentThread());
    try {
      return host.independent(
          entities -> {
            if (!wait.over()) {
              throw new IllegalStateException("The connection came too late");
            }
            return work.apply(entities);
          });
    } catch (RuntimeException e) {
      throw wait.gaveUp() || (wait.goesOn() && comesFromDatabase(e)) ? noConnection(e) : e;
    } finally {
      wait.close();
    }
  }

  /** Return the dialect of the database behind {@code entities}, asked once. */
  public Dialect dialect(EntityManager entities) {
    Dialect known = dialect;
    if (known == null) {
      known = Dialect.of(entities);
      dialect = known;
    }
    return known;
  }

  /** Tell whether the driver or the pool failed: it may lose patience before we do. */
  private static boolean comesFromDatabase(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(SQLException.class::isInstance);
  }

  private UnavailableException noConnection(RuntimeException cause) {
    return new UnavailableException(
        "no-second-connection",
        "No connection came for an independent unit of work, for which we wait "
            + guard.patience()
            + " at most; give the pool at least two connections for each thread that calls inside"
            + " a transaction",
        cause);
  }
}
