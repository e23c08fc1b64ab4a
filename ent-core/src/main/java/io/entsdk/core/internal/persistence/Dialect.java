package io.entsdk.core.internal.persistence;

import io.entsdk.core.MisconfiguredException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What differs between the databases we run on, and the set statements that JPQL cannot say. */
public enum Dialect {
  H2("varbinary"),
  POSTGRESQL("bytea");

  /** The rows of one statement: beyond this, PostgreSQL gains nothing and a failure costs more. */
  private static final int ROWS_PER_STATEMENT = 1_000;

  /**
   * Standard SQL that no setting changes: {@code x'41'} is the byte "A" to H2, and eight bits to
   * PostgreSQL.
   */
  private static final String TELL_TALE = "select cast(x'41' as varchar(8))";

  private final String bytes;

  Dialect(String bytes) {
    this.bytes = bytes;
  }

  /**
   * Return the dialect of the database behind {@code em}, by one query.
   *
   * @throws MisconfiguredException if that database is neither H2 nor PostgreSQL
   */
  public static Dialect of(EntityManager em) {
    String told = Row.list(em.createNativeQuery(TELL_TALE)).get(0).text(0);
    return switch (told) {
      case "A" -> H2;
      case "01000001" -> POSTGRESQL;
      default ->
          throw new MisconfiguredException(
              "The database is neither H2 nor PostgreSQL; use one of them");
    };
  }

  /** Return the name of {@code type} in this database, for {@code cast(?n as …)}. */
  public String nameOf(ColumnType type) {
    return switch (type) {
      case TEXT -> "varchar";
      case BYTES -> bytes;
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Return the SQL that takes parameter {@code n} as an array of {@code type}; bind it with {@link
   * ColumnType#toParameter}.
   *
   * <p>To read by a set of ids, join from {@code unnest} of it: {@code = any(…)} walks the whole
   * table on H2. At most 65,536 values on H2.
   */
  public String arrayOf(ColumnType type, int n) {
    return "cast(?" + n + " as " + nameOf(type) + " array)";
  }

  /**
   * Return the condition that {@code column}, which leads its index, is among the ids that are
   * parameter {@code n}: for the rows of one page.
   *
   * <p>PostgreSQL takes the ids in the order of the index and reads each of its pages once, where a
   * join from {@code unnest} goes down the index once for each: 8 buffers in the place of 78 for 26
   * letters that follow each other.
   */
  public String among(String column, int n) {
    return this == POSTGRESQL
        ? column + " = any(" + arrayOf(ColumnType.UUID, n) + ")"
        : column
            + " in (select given.id from unnest("
            + arrayOf(ColumnType.UUID, n)
            + ") as given (id))";
  }

  /**
   * Return {@code query}, which reads from {@code %1$s} in many places, over the ids that are
   * parameter {@code n}, as {@code name.id}.
   *
   * <p>PostgreSQL is sent an array, and takes it apart, once for each place in which it stands:
   * over 2,271 people in twelve places that was more than half of the time.
   */
  public String oftenFrom(String name, int n, String query) {
    String ids = "unnest(" + arrayOf(ColumnType.UUID, n) + ")";
    return this == POSTGRESQL
        ? "with %1$s (id) as materialized (select x.id from %2$s as x (id)) ".formatted(name, ids)
            + query.formatted(name)
        : query.formatted(ids + " as " + name + " (id)");
  }

  /**
   * Return the query of the ids that are parameter {@code n}, each beside the tenant, which is
   * parameter 1, to join by both.
   *
   * <p>PostgreSQL without statistics, which is any school in the minute after its first import,
   * takes the rows of one tenant for a handful: where the tenant of a table equals a constant, it
   * walks them once for each id. The {@code distinct} keeps it from moving the constant there: 12
   * ms in the place of 1.9 s, measured over the standing of 2,280 people.
   */
  public String keys(int n) {
    return "select distinct cast(?1 as int), x.id from unnest("
        + arrayOf(ColumnType.UUID, n)
        + ") as x (id)";
  }

  /**
   * Insert {@code rows} into {@code table} as sets, 1,000 rows a statement, and return how many
   * were written.
   *
   * <p>Runs inside the caller's transaction. Pending changes of managed entities are flushed first;
   * no managed entity is made.
   */
  public <R> int insertAll(EntityManager em, String table, List<Column<R>> columns, List<R> rows) {
    return insert(em, insertStatement(table, columns), columns, rows);
  }

  /**
   * Insert those of {@code rows} whose {@code key} columns are not in {@code table} yet, and leave
   * the others alone.
   *
   * <p>A row that a concurrent transaction is inserting is waited for. When that one commits,
   * PostgreSQL leaves it alone, whereas H2 fails with a duplicate key: there the caller runs this
   * in a unit of its own and tries once more.
   */
  public <R> int insertAbsent(
      EntityManager em, String table, List<Column<R>> columns, List<String> key, List<R> rows) {
    String same =
        key.stream()
            .map(name -> "kept." + name + " = given." + name)
            .collect(Collectors.joining(" and "));
    String absent = " where not exists (select 1 from %s kept where %s)".formatted(table, same);
    return insert(
        em, insertStatement(table, columns) + (this == H2 ? absent : unlessTaken()), columns, rows);
  }

  /**
   * Return the tail of an {@code insert … select} that leaves out what a concurrent transaction has
   * inserted meanwhile; H2 knows none, and fails with a duplicate key.
   */
  public String unlessTaken() {
    return this == POSTGRESQL ? " on conflict do nothing" : "";
  }

  private static <R> int insert(
      EntityManager em, String sql, List<Column<R>> columns, List<R> rows) {
    int written = 0;
    for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
      List<R> batch = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
      written += bound(em.createNativeQuery(sql), columns, batch).executeUpdate();
    }
    return written;
  }

  private <R> String insertStatement(String table, List<Column<R>> columns) {
    String names = names(columns);
    return "insert into %s (%s) select %s from unnest(%s) as given (%s)"
        .formatted(table, names, names, arrays(columns), names);
  }

  private static <R> String names(List<Column<R>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private <R> String arrays(List<Column<R>> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> arrayOf(columns.get(i).type(), i + 1))
        .collect(Collectors.joining(", "));
  }

  private static <R> Query bound(Query query, List<Column<R>> columns, List<R> rows) {
    for (int i = 0; i < columns.size(); i++) {
      Column<R> column = columns.get(i);
      query.setParameter(
          i + 1, column.type().toParameter(rows.stream().map(column.value()).toList()));
    }
    return query;
  }
}
