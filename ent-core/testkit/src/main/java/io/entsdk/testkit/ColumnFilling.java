package io.entsdk.testkit;

import io.entsdk.testkit.PartSchema.LiveColumn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes up a value for a column, by its type; a text is a word that stands nowhere else. */
final class ColumnFilling {

  private static final int WORD = 12;
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final RandomGenerator random;

  ColumnFilling(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Return where the values of one {@code seed} come from. It is no {@link java.util.Random}: for
   * one of 32 letters that takes bits which come again after 2²¹ draws, the same ones for every
   * seed, so that now and then a word about one person stood in a row about another.
   */
  static RandomGenerator chance(long seed) {
    return new SplittableRandom(seed);
  }

  Object valueFor(String table, LiveColumn column) {
    String type = column.type();
    if (type.equals("uuid")) {
      return new UUID(random.nextLong(), random.nextLong());
    }
    if (type.contains("char") || type.equals("text")) {
      return word(Math.min(WORD, column.size()));
    }
    if (type.startsWith("timestamp")) {
      return LocalDateTime.of(2026, 9, 15, 8, 30);
    }
    return switch (type) {
      case "int", "int2", "int4", "integer", "smallint" -> random.nextInt(1, 10_000);
      case "int8", "bigint" -> random.nextLong(1, 1L << 50);
      case "bool", "boolean" -> random.nextBoolean();
      case "date" -> LocalDate.of(2026, 9, 1).plusDays(random.nextInt(200));
      case "bytea", "binary varying", "varbinary" -> word(WORD).getBytes(StandardCharsets.UTF_8);
      default ->
          throw new AssertionError(
              "The kit has no value for %s.%s, a %s: plant the rows yourself, by plant()"
                  .formatted(table, column.name(), type));
    };
  }

  private String word(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining());
  }
}
