package io.entsdk.core.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column to be written, with its type and the way to its value.
 *
 * @param <R> what one row is written from
 */
public record Column<R>(
    String name, ColumnType type, Function<R, ? extends @Nullable Object> value) {

  public static <R> Column<R> uuid(String name, Function<R, @Nullable UUID> value) {
    return new Column<>(name, ColumnType.UUID, value);
  }

  public static <R> Column<R> integer(String name, Function<R, @Nullable Integer> value) {
    return new Column<>(name, ColumnType.INT, value);
  }

  public static <R> Column<R> smallint(String name, Function<R, @Nullable Integer> value) {
    return new Column<>(name, ColumnType.SMALLINT, value);
  }

  public static <R> Column<R> bigint(String name, Function<R, @Nullable Long> value) {
    return new Column<>(name, ColumnType.BIGINT, value);
  }

  public static <R> Column<R> text(String name, Function<R, @Nullable String> value) {
    return new Column<>(name, ColumnType.TEXT, value);
  }

  public static <R> Column<R> flag(String name, Function<R, @Nullable Boolean> value) {
    return new Column<>(name, ColumnType.BOOLEAN, value);
  }

  public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
    return new Column<>(name, ColumnType.DATE, value);
  }

  public static <R> Column<R> bytes(String name, Function<R, byte @Nullable []> value) {
    return new Column<>(name, ColumnType.BYTES, value);
  }
}
