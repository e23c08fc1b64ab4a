package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.spi.UnitOfWork;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Proves an adapter over the host's transactions; extend it beside the adapter.
 *
 * <p>It makes a table {@code unit_of_work_note} for itself. The pool needs three connections; what
 * happens when it has one is proved by {@link OneConnectionContract}.
 */
@Timeout(60)
public abstract class UnitOfWorkContract {

  /** Return the adapter that is to be proved. */
  protected abstract UnitOfWork units();

  /**
   * Return the database that the adapter writes to, to look at it from outside: by connections that
   * join no transaction of the thread, as those of a JTA data source do.
   */
  protected abstract DataSource dataSource();

  /**
   * Run {@code work} in a transaction that the host begins and ends by its own means: rolled back
   * if the work throws, and what it throws passes unchanged.
   */
  protected abstract void inHostTransaction(Runnable work);

  @BeforeEach
  void beginWithAnEmptyTable() {
    notes().clear();
  }

  @Test
  void aUnitOutsideAnyTransactionCommitsByItself() {
    units().joined(own -> UnitOfWorkNotes.write(own, "joined"));
    units().independent(own -> UnitOfWorkNotes.write(own, "independent"));

    assertCommitted("joined", "independent");
  }

  @Test
  void aUnitOutsideAnyTransactionRollsBackByItself() {
    assertThrows(Mishap.class, () -> joined(this::writeAndFail));
    assertThrows(Mishap.class, () -> independent(this::writeAndFail));

    assertCommitted();
  }

  @Test
  void whatJoinsIsCommittedWithTheHostAndNotBefore() {
    inHostTransaction(
        () -> {
          write("one");
          joined(() -> write("two"));
          assertEquals(2, units().joined(UnitOfWorkNotes::count));
          assertCommitted();
        });

    assertCommitted("one", "two");
  }

  @Test
  void whatJoinsIsRolledBackWithTheHost() {
    inFailingHost(() -> write("one"));

    assertCommitted();
  }

  @Test
  void aFailureThatTheHostCatchesRollsAllBackAndTheHostIsTold() {
    Runnable careless =
        () -> {
          write("one");
          assertThrows(Mishap.class, () -> joined(this::writeAndFail));
        };

    assertThrows(RuntimeException.class, () -> inHostTransaction(careless));
    assertCommitted();
  }

  @Test
  void aFailureTwoLevelsDownRollsAllBackAndTheOutermostIsTold() {
    Runnable careless = () -> assertThrows(Mishap.class, () -> joined(this::writeAndFail));

    assertThrows(RuntimeException.class, () -> joined(() -> joined(careless)));
    assertCommitted();
  }

  @Test
  void anIndependentUnitStaysAlthoughTheHostRollsBack() {
    inFailingHost(
        () -> {
          write("one");
          independent(() -> write("counted"));
          assertCommitted("counted");
          write("two");
        });

    assertCommitted("counted");
  }

  @Test
  void anIndependentUnitSeesNothingOfTheTransactionAroundIt() {
    inHostTransaction(
        () -> {
          write("one");
          assertEquals(0, units().independent(UnitOfWorkNotes::count));
        });
  }

  @Test
  void theTransactionAroundOutlivesAnIndependentUnitThatFails() {
    inHostTransaction(
        () -> {
          write("one");
          assertThrows(Mishap.class, () -> independent(this::writeAndFail));
          write("two");
        });

    assertCommitted("one", "two");
  }

  @Test
  void anIndependentUnitInsideAnotherStaysByItself() {
    Runnable outer =
        () -> {
          write("outer");
          independent(() -> write("inner"));
          writeAndFail();
        };

    assertThrows(Mishap.class, () -> inHostTransaction(() -> independent(outer)));
    assertCommitted("inner");
  }

  @Test
  void whatJoinsAnIndependentUnitEndsWithThatUnit() {
    assertThrows(Mishap.class, () -> independent(() -> joined(this::writeAndFail)));
    inFailingHost(() -> independent(() -> joined(() -> write("counted"))));

    assertCommitted("counted");
  }

  @Test
  void anExceptionPassesUnchanged() {
    Mishap mishap = new Mishap();
    Runnable joined = () -> units().joined(own -> mishap.raise());
    Runnable independent = () -> units().independent(own -> mishap.raise());

    assertSame(mishap, assertThrows(Mishap.class, joined::run));
    assertSame(mishap, assertThrows(Mishap.class, independent::run));
    assertSame(mishap, assertThrows(Mishap.class, () -> inHostTransaction(joined)));
    assertSame(mishap, assertThrows(Mishap.class, () -> inHostTransaction(independent)));
  }

  private UnitOfWorkNotes notes() {
    return new UnitOfWorkNotes(dataSource());
  }

  private void assertCommitted(String... words) {
    assertEquals(Set.of(words), notes().committed());
  }

  private void write(String word) {
    units().joined(entities -> UnitOfWorkNotes.write(entities, word));
  }

  private void writeAndFail() {
    write("lost");
    new Mishap().raise();
  }

  private void joined(Runnable work) {
    units().joined(entities -> done(work));
  }

  private void independent(Runnable work) {
    units().independent(entities -> done(work));
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private void inFailingHost(Runnable work) {
    Runnable failing =
        () -> {
          work.run();
          new Mishap().raise();
        };
    assertThrows(Mishap.class, () -> inHostTransaction(failing));
  }

  /** Is what goes wrong in the work. */
  private static final class Mishap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    boolean raise() {
      throw this;
    }
  }
}
