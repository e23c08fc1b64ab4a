package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.UnavailableException;
import io.entsdk.core.internal.Meters;
import io.entsdk.core.internal.persistence.Units;
import io.entsdk.core.spi.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Proves that an adapter over a pool of one connection refuses what needs two, and does not hang.
 *
 * <p>A thread that holds the connection and asks for another waits for itself. The SDK interrupts
 * that wait, so the pool must heed interrupts, as HikariCP and Agroal do. H2's {@code
 * JdbcConnectionPool} swallows them: give it a {@code setLoginTimeout} of a few seconds instead of
 * its 30. The pool under test gives up by itself after 1 to 10 seconds; EclipseLink asks it four
 * times.
 */
@Timeout(60)
public abstract class OneConnectionContract {

  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(50);

  /** Return the adapter that is to be proved, over a pool of one connection. */
  protected abstract UnitOfWork units();

  /** Return the database that the adapter writes to; nobody else holds its connection by then. */
  protected abstract DataSource dataSource();

  @BeforeEach
  void beginWithAnEmptyTable() {
    notes().clear();
  }

  @Test
  void anIndependentUnitInsideATransactionIsRefusedByName() {
    AtomicBoolean worked = new AtomicBoolean();

    UnavailableException refusal =
        assertThrows(UnavailableException.class, () -> askForTwo(SOON, () -> worked.set(true)));

    assertEquals("no-second-connection", refusal.code());
    assertFalse(worked.get(), "Work was begun without a connection");
    assertFalse(Thread.currentThread().isInterrupted());
    assertEquals(Set.of(), notes().committed());
  }

  @Test
  void theConnectionIsFreeAfterTheRefusal() {
    assertThrows(UnavailableException.class, () -> askForTwo(SOON, () -> {}));

    assertEquals("joined", units().joined(own -> UnitOfWorkNotes.write(own, "joined")));
    assertEquals("own", units().independent(own -> UnitOfWorkNotes.write(own, "own")));
    assertEquals(Set.of("joined", "own"), notes().committed());
  }

  @Test
  void aPoolThatGivesUpBeforeTheSdkIsRefusedByTheSameName() {
    UnavailableException refusal =
        assertThrows(UnavailableException.class, () -> askForTwo(LATE, () -> {}));

    assertEquals("no-second-connection", refusal.code());
  }

  private UnitOfWorkNotes notes() {
    return new UnitOfWorkNotes(dataSource());
  }

  private void askForTwo(Duration patience, Runnable work) {
    Units units = new Units(units(), patience, new Meters(List.of(), InstantSource.system()));
    units.join(
        outer -> {
          UnitOfWorkNotes.write(outer, "outer");
          units.independent(
              inner -> {
                work.run();
                return UnitOfWorkNotes.write(inner, "inner");
              });
        });
  }
}
