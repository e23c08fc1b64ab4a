package io.entsdk.auth.internal.throttle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is one statement that writes several rows of counts, each in the place of the version that was
 * read: of the few rows of a try it moves as many as still stand.
 */
final class MoveSql {

  private static final int FIELDS = 6;
  private static final int FIRST = 3;

  private final List<Move> moves;

  MoveSql(List<Move> moves) {
    this.moves = moves;
  }

  String text() {
    return """
    update ent_auth_throttle set version = version + 1, streaks = %s, recent = %s, mistakes = %s,
      refused = %s, touched_at = cast(?2 as bigint)
    where tenant = cast(?1 as int) and subject_id in (%s) and version = %s"""
        .formatted(
            choice(2, "varchar"),
            choice(3, "varchar"),
            choice(4, "varchar"),
            choice(5, "varchar"),
            each(i -> parameter(i, 0, "uuid")).collect(Collectors.joining(", ")),
            choice(1, "bigint"));
  }

  /** Return the expression that is field {@code field} of the move of a row. */
  private String choice(int field, String type) {
    return each(i -> "when " + parameter(i, 0, "uuid") + " then " + parameter(i, field, type))
        .collect(Collectors.joining(" ", "case subject_id ", " end"));
  }

  private Stream<String> each(Function<Integer, String> written) {
    return IntStream.range(0, moves.size()).boxed().map(written);
  }

  private static String parameter(int move, int field, String type) {
    return "cast(?" + (FIRST + move * FIELDS + field) + " as " + type + ")";
  }

  Object[] parameters(int tenant, long now) {
    List<Object> parameters = new ArrayList<>(List.of(tenant, now));
    for (Move move : moves) {
      TryCountsText texts = move.texts();
      parameters.addAll(
          List.of(
              move.subject(),
              move.version(),
              texts.streaks(),
              texts.recent(),
              texts.mistakes(),
              move.refused()));
    }
    return parameters.toArray();
  }
}
