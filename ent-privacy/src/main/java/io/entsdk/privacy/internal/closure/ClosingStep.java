package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import java.util.Optional;

/** Is one step on the way to a tenant, or a school, without rows, taken in pieces. */
sealed interface ClosingStep
    permits AwaitingJob,
        AwaitingNews,
        AwaitingPeople,
        DeletingOfSchool,
        DeletingPeople,
        DeletingRows,
        EmptyingColumn,
        OpeningCircle,
        TellingWhoStays {

  /** What one statement takes. */
  int ROWS = 1_000;

  /**
   * Stands in every statement that takes anything: no row goes while anybody is held. The tenant is
   * parameter 1.
   */
  String UNLESS_HELD =
      " and not exists (select 1 from ent_core_held h where h.tenant = cast(?1 as int))";

  /** Return the table at which it is. */
  String table();

  /**
   * Take a piece, beginning behind {@code after} where the step walks along keys; to be called
   * while no hold can be placed.
   */
  Taken take(Unit unit, ClosureRow closure, RecordKey after);

  /**
   * Is what a piece has come to.
   *
   * @param gone how many rows went
   * @param through whether nothing is left to do
   * @param waitsFor what has to come first
   * @param after the last row that was looked at, where something is left
   */
  record Taken(long gone, boolean through, Optional<Obstacle> waitsFor, RecordKey after) {

    static Taken rows(long count, boolean through) {
      return new Taken(count, through, Optional.empty(), RecordKey.START);
    }

    static Taken waiting(Optional<Obstacle> obstacle) {
      return new Taken(0, obstacle.isEmpty(), obstacle, RecordKey.START);
    }
  }
}
