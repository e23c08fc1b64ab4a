package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.EntException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.internal.sweep.Governor.Pace;
import io.entsdk.privacy.internal.sweep.Sweeping.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through one stretch of a table, one short transaction after the other, at the pace of the
 * governor.
 *
 * <p>The walk never goes back over what it has taken, which a database that has to keep old
 * versions would look at again and again. What other nodes had locked is looked for at the end.
 */
final class TableSweep {

  /** From the most rows that a transaction takes down to the fewest, a quarter each time. */
  private static final int MOST_TROUBLE = 6;

  private final Logger log = LoggerFactory.getLogger(TableSweep.class);
  private final Tenant tenant;
  private final SweptTable swept;
  private final Stretch stretch;
  private final SweepRound round;
  private final LoadLook load;
  private final Rest rest;
  private Pace pace;
  private long taken;
  private long looked;

  TableSweep(Tenant tenant, Walk walk, SweepRound round, LoadLook load, Rest rest) {
    this.tenant = tenant;
    this.swept = walk.swept();
    this.stretch = walk.stretch();
    this.round = round;
    this.load = load;
    this.rest = rest;
    this.pace = new Pace(round.batch(), Governor.FIRST.pause());
  }

  /** Say how a walk has ended. */
  enum End {
    /** Nothing is left that may go. */
    THROUGH,
    /** The time is up, or others are at work with the rest. */
    LATER,
    /** It failed again and again. */
    FAILED
  }

  /** Return how many rows went, or stayed without anybody. */
  long taken() {
    return taken;
  }

  /** Walk until nothing is left or {@code end} has come. */
  End walk(Instant end) {
    RecordKey from = round.after();
    while (true) {
      long before = taken;
      looked = 0;
      End walked = walkFrom(from, end);
      if (walked != End.THROUGH) {
        return walked;
      }
      boolean all = from.equals(RecordKey.START) && looked >= round.counts().due();
      if (Unit.independent(tenant, unit -> isDone(unit, all))) {
        return End.THROUGH;
      }
      if (from.equals(RecordKey.START) && taken == before) {
        return End.LATER;
      }
      from = RecordKey.START;
    }
  }

  private End walkFrom(RecordKey from, Instant end) {
    RecordKey at = from;
    int trouble = 0;
    while (tenant.kernel().now().isBefore(end)) {
      try {
        Optional<Piece> piece = next(at);
        trouble = 0;
        if (piece.map(Piece::end).orElse(false)) {
          return End.THROUGH;
        }
        at = piece.map(Piece::at).orElse(at);
      } catch (RuntimeException e) {
        trouble++;
        pace = Governor.afterTrouble(pace);
        if (trouble == MOST_TROUBLE) {
          return failed(e);
        }
      }
      if (!pace.pause().isZero()) {
        rest.take(pace.pause());
      }
    }
    return End.LATER;
  }

  /** Take the next piece, and set the pace by how it went; empty where others had the turn. */
  private Optional<Piece> next(RecordKey after) {
    Instant start = tenant.kernel().now();
    Optional<Piece> piece = Unit.independent(tenant, unit -> piece(unit, after, start));
    piece.ifPresent(
        one -> {
          taken += one.done();
          looked += one.looked();
        });
    pace =
        piece.isPresent()
            ? Governor.next(pace, since(start), load.now(tenant))
            : Governor.afterOthers(pace);
    return piece;
  }

  private Optional<Piece> piece(Unit unit, RecordKey after, Instant start) {
    Optional<Piece> piece = new Sweeping(unit, swept, stretch).take(after, pace.rows());
    long millis = since(start).toMillis();
    piece.ifPresent(one -> new JpaSweeps(unit).reached(round, one, after, millis, pace.rows()));
    return piece;
  }

  private Duration since(Instant start) {
    return Duration.between(start, tenant.kernel().now());
  }

  /**
   * Close the round if nothing is left. Whoever has come alone by as many rows as there were has
   * left out none, and need not look over all of them once more.
   */
  private boolean isDone(Unit unit, boolean all) {
    if (!all && new Sweeping(unit, swept, stretch).isAnyLeft()) {
      return false;
    }
    JpaSweeps sweeps = new JpaSweeps(unit);
    SweepRound now = sweeps.lock(swept.sweptName());
    sweeps.done(round, now.dailyBy(unit.now()));
    return true;
  }

  private End failed(RuntimeException e) {
    String what = e instanceof EntException refused ? refused.code() : e.getClass().getName();
    log.warn("The sweep of {} failed with {}; it is tried again", swept.name(), what);
    return Unit.independent(
        tenant,
        unit -> {
          new JpaSweeps(unit).failed(swept.sweptName(), what);
          return End.FAILED;
        });
  }
}
