package io.entsdk.core.internal.persistence;

import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a native query, read alike whatever the provider made of its columns.
 *
 * <p>Columns count from 0. Reading a null fails: ask {@link #isNull} where a column may hold one.
 */
public final class Row {

  private final @Nullable Object[] values;

  private Row(@Nullable Object[] values) {
    this.values = values;
  }

  /** Run {@code query} and return its rows in order. */
  public static List<Row> list(Query query) {
    List<?> results = query.getResultList();
    return results.stream().map(Row::of).toList();
  }

  private static Row of(@Nullable Object result) {
    return new Row(result instanceof Object[] columns ? columns : new @Nullable Object[] {result});
  }

  public boolean isNull(int column) {
    return values[column] == null;
  }

  /** Return a {@code uuid}, which Hibernate hands out as bytes on H2. */
  public UUID uuid(int column) {
    Object value = value(column);
    if (value instanceof UUID uuid) {
      return uuid;
    }
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** Return an {@code int} or a {@code smallint}. */
  public int integer(int column) {
    return ((Number) value(column)).intValue();
  }

  /** Return a {@code bigint} or a count. */
  public long bigint(int column) {
    return ((Number) value(column)).longValue();
  }

  public String text(int column) {
    return (String) value(column);
  }

  public boolean flag(int column) {
    return (Boolean) value(column);
  }

  /** Return a {@code date}, which only Hibernate 7 hands out as a {@link LocalDate}. */
  public LocalDate date(int column) {
    return value(column) instanceof Date date ? date.toLocalDate() : (LocalDate) value(column);
  }

  public byte[] bytes(int column) {
    return (byte[]) value(column);
  }

  private Object value(int column) {
    Object value = values[column];
    if (value == null) {
      throw new IllegalStateException("Column " + column + " is null: ask isNull first");
    }
    return value;
  }
}
