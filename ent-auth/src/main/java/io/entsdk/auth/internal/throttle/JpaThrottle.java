package io.entsdk.auth.internal.throttle;

import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;

/**
 * Moves the counts of a try, each time from what was read to what follows and never over what
 * somebody else has counted meanwhile.
 */
public final class JpaThrottle {

  private static final String TABLE = "ent_auth_throttle";
  private static final List<String> KEY = List.of("tenant", "subject_id");

  private final Unit unit;

  public JpaThrottle(Unit unit) {
    this.unit = unit;
  }

  /**
   * Write {@code next} in the place of {@code read}, and tell whether that was still what stood
   * there. Writes also when nothing has changed: a try costs the same whatever comes of it.
   *
   * @throws jakarta.persistence.PersistenceException if, on H2, somebody has just written the first
   *     counts of this subject; then nothing here counts and all is to be read again
   */
  public boolean move(Tries read, TryCounts next) {
    return move(List.of(Move.ofCard(read, TryCountsText.of(next))));
  }

  /** Write what a try leaves that was not let in, as {@link #move(Tries, TryCounts)} does. */
  public boolean moveAfter(Tried tried, TallyOnFile read, Tally next, Refusal why) {
    return move(read.refusing(why, unit.now()).movesAfter(tried, next));
  }

  /** Write what a try leaves that was let in, as {@link #move(Tries, TryCounts)} does. */
  public boolean moveLettingIn(TallyOnFile read, Tally next) {
    return move(read.movesLettingIn(next));
  }

  /** Write all moves or none: one statement for the rows that are there, one for the others. */
  boolean move(List<Move> moves) {
    List<Move> first = moves.stream().filter(Move::isFirst).toList();
    List<Move> later = moves.stream().filter(move -> !move.isFirst()).toList();
    int written = later.isEmpty() ? 0 : update(later);
    if (written == later.size() && !first.isEmpty()) {
      written += insert(first);
    }
    if (written > 0 && written < moves.size()) {
      throw new Overtaken();
    }
    return written == moves.size();
  }

  private int insert(List<Move> first) {
    List<Column<Move>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("subject_id", Move::subject),
            Column.bigint("version", any -> 0L),
            Column.text("streaks", move -> move.texts().streaks()),
            Column.text("recent", move -> move.texts().recent()),
            Column.text("mistakes", move -> move.texts().mistakes()),
            Column.text("refused", Move::refused),
            Column.bigint("touched_at", any -> Micros.of(unit.now())));
    return unit.dialect().insertAbsent(unit.entities(), TABLE, columns, KEY, first);
  }

  private int update(List<Move> later) {
    MoveSql sql = new MoveSql(later);
    return unit.update(sql.text(), sql.parameters(unit.tenantId().value(), Micros.of(unit.now())));
  }

  /** Forget what is counted against the device with this hash: somebody who teaches has tapped. */
  public void reopen(String deviceHash) {
    unit.update(
        """
        update ent_auth_throttle set version = version + 1, streaks = '', recent = ''
        where tenant = cast(?1 as int) and subject_id = cast(?2 as uuid)""",
        unit.tenantId().value(),
        Subjects.ofDevice(deviceHash));
  }

  /** Forget all that is counted against {@code pupils}: they have new cards. */
  public void forget(List<PersonId> pupils) {
    unit.update(
        replaces(
            """
            delete from ent_auth_throttle where tenant = cast(?1 as int) and subject_id in
              (%s)"""
                .formatted(
                    IdentitySql.idsOf(
                        "select id from unnest("
                            + unit.dialect().arrayOf(ColumnType.UUID, 2)
                            + ") as g (id)"))),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList()));
  }

  /** Forget the counts that nobody has touched since {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_throttle where tenant = cast(?1 as int) and subject_id in
          (select t.subject_id from ent_auth_throttle t
           where t.tenant = cast(?2 as int) and t.touched_at < cast(?3 as bigint) and %s
           order by t.touched_at fetch first %d rows only)"""
            .formatted(notHeld("t.subject_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
