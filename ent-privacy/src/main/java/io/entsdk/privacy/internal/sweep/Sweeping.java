package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.internal.archive.Permit;
import io.entsdk.privacy.internal.archive.SlipUse;
import io.entsdk.privacy.internal.sweep.SweptTable.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Takes the next due rows of one table, or the people in them, within one short unit of work.
 *
 * <p>Whoever is placing a hold is waited for, and the deleting statement itself looks holds up: a
 * row goes either before the hold is placed, or not at all. Rows that another node is at work with
 * are left out.
 */
final class Sweeping {

  /** What one statement is sent. */
  private static final int MOST_KEYS = 1_000;

  /** H2 holds each row of the tenant against all of them. */
  private static final int MOST_KEYS_ON_H2 = 100;

  private final Unit unit;
  private final SweptTable swept;
  private final SweepSql sql;
  private final Stretch stretch;

  Sweeping(Unit unit, SweptTable swept, Stretch stretch) {
    this.unit = unit;
    this.swept = swept;
    this.sql = new SweepSql(swept, stretch);
    this.stretch = stretch;
  }

  /**
   * Is what one unit of work has done.
   *
   * @param looked how many due rows it came by
   * @param gone how many rows it took, those that went with others included
   * @param emptied how many it left without the people in them, those that hang on others included
   * @param at where the next unit goes on
   * @param end whether no due row comes after that
   */
  record Piece(int looked, long gone, long emptied, RecordKey at, boolean end) {

    /** Return how many rows it is through with. */
    long done() {
      return gone + emptied;
    }

    /** Return the same of rows that were not taken, but emptied. */
    private Piece emptying() {
      return new Piece(looked, 0, gone, at, end);
    }

    private Piece goingOn(RecordKey place) {
      return new Piece(looked, gone, emptied, place, false);
    }
  }

  /**
   * Take at most {@code rows} of what comes after {@code after}, and count on the slips under which
   * they go, within the same transaction; nothing where somebody else has the turn.
   */
  Optional<Piece> take(RecordKey after, int rows) {
    TimeLeft time = new TimeLeft(unit, Governor.patience(rows));
    time.give();
    if (!new HoldGuard(unit).enterUnlessTaken()) {
      return Optional.empty();
    }
    Piece piece = taken(after, rows, time);
    time.give();
    new SlipUse(unit).took(stretch.permits(), piece.done());
    return Optional.of(stretch.isEmptying() ? piece.emptying() : piece);
  }

  private Piece taken(RecordKey after, int rows, TimeLeft time) {
    boolean postgres = unit.dialect() == Dialect.POSTGRESQL;
    boolean atOnce = postgres && !swept.isParent();
    int most = atOnce ? rows : Math.min(rows, postgres ? MOST_KEYS : MOST_KEYS_ON_H2);
    time.give();
    Leg leg = leg(after, most);
    time.give();
    Piece piece = atOnce ? takeAtOnce(leg, most) : chooseAndTake(leg, most, time);
    return !stretch.passesBy() || !piece.end() ? piece : ended(piece, leg);
  }

  /**
   * Bound the walk where rows lie in between that stay as they are: those are passed by, not
   * locked, and no more of them than of others at once.
   */
  private Leg leg(RecordKey after, int rows) {
    Leg open = Leg.behind(after);
    if (!stretch.passesBy()) {
      return open;
    }
    Stretch whole = stretch.ofEveryRow();
    String reaching = new SweepSql(swept, whole).reaching(open, rows);
    return new Leg(
        after, unit.rows(reaching, walking(whole, open)).stream().findFirst().map(this::place));
  }

  /** Nothing more is due up to the reach of {@code leg}: the next one begins there. */
  private static Piece ended(Piece piece, Leg leg) {
    return leg.reach().map(piece::goingOn).orElse(piece);
  }

  /** Tell whether a row is due that neither a hold nor another row keeps. */
  boolean isAnyLeft() {
    return !unit.rows(sql.anyLeft(), walking(stretch, Leg.FIRST)).isEmpty();
  }

  private Piece takeAtOnce(Leg leg, int rows) {
    List<Row> told = unit.rows(sql.taking(leg, rows), walking(stretch, leg));
    if (told.isEmpty()) {
      return new Piece(0, 0, 0, leg.after(), true);
    }
    Row last = told.get(0);
    int looked = (int) last.bigint(columns());
    return new Piece(looked, last.bigint(columns() + 1), 0, place(last), looked < rows);
  }

  /**
   * Holds are kept out since before the choice: what is free then goes, and all that hangs on it.
   */
  private Piece chooseAndTake(Leg leg, int rows, TimeLeft time) {
    List<Row> chosen = unit.rows(sql.choosing(leg, rows), walking(stretch, leg));
    if (chosen.isEmpty()) {
      return new Piece(0, 0, 0, leg.after(), true);
    }
    Object[] free = keys(chosen.stream().filter(row -> row.integer(columns()) == 1).toList());
    long gone = 0;
    for (List<Dependent> way : stretch.end(swept).dependents()) {
      time.give();
      int taken = unit.update(sql.endingDependents(way, rows, unit.dialect()), free);
      gone += taken;
      if (taken == rows) {
        return new Piece(0, gone, 0, leg.after(), false);
      }
    }
    time.give();
    gone += stretch.end(swept).isOfRow() ? unit.update(sql.ending(unit.dialect()), free) : 0;
    RecordKey at = place(chosen.get(chosen.size() - 1));
    return new Piece(chosen.size(), gone, 0, at, chosen.size() < rows);
  }

  /** Return how many columns tell a place: the time, then the key. */
  private int columns() {
    return 1 + swept.table().key().size();
  }

  private Object[] walking(Stretch through, Leg leg) {
    List<Object> all = new ArrayList<>(List.of(tenant()));
    all.addAll(through.values());
    all.addAll(leg.values());
    return all.toArray();
  }

  /** Return the keys as one array a column, then the permits. */
  private Object[] keys(List<Row> chosen) {
    List<Object> all = new ArrayList<>(List.of(tenant()));
    IntStream.range(1, columns())
        .mapToObj(i -> chosen.stream().map(row -> row.text(i)).toArray(String[]::new))
        .forEach(all::add);
    all.addAll(Permit.values(stretch.permits()));
    return all.toArray();
  }

  private RecordKey place(Row row) {
    return new RecordKey(IntStream.range(0, columns()).mapToObj(row::text).toList());
  }

  private int tenant() {
    return unit.tenantId().value();
  }
}
