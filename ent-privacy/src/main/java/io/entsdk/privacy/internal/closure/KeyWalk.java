package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.closure.ClosingStep.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Walks through a table of a tenant along its primary key, from where the last unit of work has
 * ended: however much has gone, each piece reads {@code rows} rows.
 *
 * @param after the last row that was looked at
 */
record KeyWalk(TableDescription table, RecordKey after, int rows, boolean backwards) {

  /** What a unit of work does at most to a piece in which rows refer to each other. */
  private static final int MOST_ROUNDS = 20;

  /** Walk from the smallest key on. */
  static KeyWalk along(TableDescription table, RecordKey after, int rows) {
    return new KeyWalk(table, after, rows, false);
  }

  /** Walk from the greatest key on, for rows that refer mostly to older ones of the table. */
  static KeyWalk back(TableDescription table, RecordKey after, int rows) {
    return new KeyWalk(table, after, rows, true);
  }

  /** Tell whether rows of {@code table} have a key beside their tenant, along which one walks. */
  static boolean fits(TableDescription table) {
    return !table.sharesKey()
        && table.key().stream()
            .allMatch(
                key -> table.columns().stream().anyMatch(one -> one.column().equals(key.column())));
  }

  /** Delete of the next rows those for which {@code more} holds; {@code values} stand in it. */
  Taken delete(Unit unit, DeletingSql sql, String more, List<Object> values) {
    return update(unit, sql.within(unit.dialect(), more), values);
  }

  /** Run {@code sql}, which changes rows {@code d}, for the next of them. */
  Taken update(Unit unit, String sql, List<Object> values) {
    Optional<RecordKey> end = end(unit);
    int changed = piece(unit, sql, values, end);
    return new Taken(changed, end.isEmpty(), Optional.empty(), end.orElse(RecordKey.START));
  }

  /**
   * Delete of the next rows those for which {@code more} holds and to which none refers, and then
   * those to which none refers any more. The walk begins anew until none is left that could go.
   */
  Taken deleteLeaves(Unit unit, DeletingSql sql, String more, List<Object> values) {
    Optional<RecordKey> end = end(unit);
    String deleting = sql.within(unit.dialect(), more);
    int gone = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int leaves = piece(unit, deleting, values, end);
      gone += leaves;
      if (leaves == 0) {
        String finding = readsAll(KEEPING, sql.finding(unit.dialect(), more));
        boolean through = end.isEmpty() && unit.rows(finding, values.toArray()).isEmpty();
        return new Taken(gone, through, Optional.empty(), end.orElse(RecordKey.START));
      }
    }
    return new Taken(gone, false, Optional.empty(), after);
  }

  private int piece(Unit unit, String sql, List<Object> values, Optional<RecordKey> end) {
    List<Object> all = new ArrayList<>(values);
    String piece =
        beyond(all) + end.map(last -> compared(backwards ? ">=" : "<=", last, all)).orElse("");
    return unit.update(sql + piece, all.toArray());
  }

  /** Return the last row of the next piece; empty if that is the last. */
  private Optional<RecordKey> end(Unit unit) {
    List<Object> values = new ArrayList<>(List.of(unit.tenantId().value()));
    String sql =
        "select %s from %s d where d.tenant = cast(?1 as int)%s order by %s offset %d rows fetch first 1 rows only"
            .formatted(
                each(i -> "cast(d.%s as varchar)".formatted(key(i).column())),
                table.table(),
                beyond(values),
                each(i -> "d." + key(i).column() + (backwards ? " desc" : "")),
                rows - 1);
    return unit.rows(readsAll(KEEPING, sql), values.toArray()).stream().map(this::key).findFirst();
  }

  private RecordKey key(Row row) {
    return new RecordKey(IntStream.range(0, table.key().size()).mapToObj(row::text).toList());
  }

  private String beyond(List<Object> values) {
    return after.equals(RecordKey.START) ? "" : compared(backwards ? "<" : ">", after, values);
  }

  private String compared(String how, RecordKey with, List<Object> values) {
    int first = values.size() + 1;
    values.addAll(with.values());
    return " and (%s) %s (%s)"
        .formatted(
            each(i -> "d." + key(i).column()),
            how,
            each(i -> "cast(?%d as %s)".formatted(first + i, key(i).type().sql())));
  }

  private KeyColumn key(int place) {
    return table.key().get(place);
  }

  private String each(IntFunction<String> part) {
    return IntStream.range(0, table.key().size()).mapToObj(part).collect(Collectors.joining(", "));
  }
}
