package io.entsdk.core.internal.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is a foreign key as the database has it: names in lower case, of the current schema alone.
 *
 * @param table the table of the rows that refer
 * @param parent the table that they refer to
 */
public record ForeignKey(String table, String parent, List<Pair> columns) {

  private static final String OF_POSTGRESQL =
      """
      select t.relname || '.' || f.conname, t.relname, p.relname, a.attname, b.attname,
        case when a.attnotnull then 'NO' else 'YES' end
      from pg_constraint f
      join pg_class t on t.oid = f.conrelid
      join pg_class p on p.oid = f.confrelid
      join pg_namespace n on n.oid = t.relnamespace
      cross join lateral unnest(f.conkey, f.confkey) with ordinality as k (num, referred, place)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.referred
      where f.contype = 'f' and n.nspname = current_schema
      order by t.relname, f.conname, k.place""";

  /** What H2 tells of keys is made anew at each look, and is joined here. */
  private static final String OF_H2 =
      """
      select constraint_name, unique_constraint_name from information_schema.referential_constraints
      where constraint_schema = current_schema order by constraint_name""";

  private static final String COLUMNS_OF_H2 =
      """
      select constraint_name, table_name, column_name,
        coalesce(position_in_unique_constraint, ordinal_position)
      from information_schema.key_column_usage
      where constraint_schema = current_schema order by constraint_name, 4""";

  private static final String NULLABLE_OF_H2 =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = current_schema and is_nullable = 'YES'""";

  public ForeignKey {
    columns = List.copyOf(columns);
  }

  /** Is a column that refers, the one that it refers to, and whether it may hold nothing. */
  public record Pair(String column, String referred, boolean nullable) {}

  /** Return every foreign key of the current schema. */
  public static List<ForeignKey> all(EntityManager entities, Dialect dialect) {
    return dialect == Dialect.POSTGRESQL ? ofPostgresql(entities) : ofH2(entities);
  }

  /** Return the columns that may hold nothing: with any of them so, the row refers to none. */
  public Stream<String> nullable() {
    return columns.stream().filter(Pair::nullable).map(Pair::column);
  }

  private static List<ForeignKey> ofPostgresql(EntityManager entities) {
    Map<String, ForeignKey> keys = new LinkedHashMap<>();
    for (Row row : Sql.rows(entities, OF_POSTGRESQL)) {
      Pair pair = new Pair(row.text(3), row.text(4), row.text(5).equals("YES"));
      keys.merge(
          row.text(0),
          new ForeignKey(row.text(1), row.text(2), List.of(pair)),
          (known, more) ->
              new ForeignKey(
                  known.table(),
                  known.parent(),
                  Stream.concat(known.columns().stream(), more.columns().stream()).toList()));
    }
    return List.copyOf(keys.values());
  }

  private static List<ForeignKey> ofH2(EntityManager entities) {
    Map<String, List<Place>> places = new HashMap<>();
    for (Row row : Sql.rows(entities, COLUMNS_OF_H2)) {
      places
          .computeIfAbsent(row.text(0), any -> new ArrayList<>())
          .add(new Place(lower(row, 1), lower(row, 2)));
    }
    Set<Place> nullable = new HashSet<>();
    Sql.rows(entities, NULLABLE_OF_H2)
        .forEach(row -> nullable.add(new Place(lower(row, 0), lower(row, 1))));
    List<ForeignKey> keys = new ArrayList<>();
    for (Row row : Sql.rows(entities, OF_H2)) {
      List<Place> own = places.getOrDefault(row.text(0), List.of());
      List<Place> referred = places.getOrDefault(row.text(1), List.of());
      keys.add(
          new ForeignKey(
              own.get(0).table(), referred.get(0).table(), pairs(own, referred, nullable)));
    }
    return keys;
  }

  private static List<Pair> pairs(List<Place> own, List<Place> referred, Set<Place> nullable) {
    return IntStream.range(0, own.size())
        .mapToObj(
            i ->
                new Pair(
                    own.get(i).column(), referred.get(i).column(), nullable.contains(own.get(i))))
        .toList();
  }

  private static String lower(Row row, int column) {
    return row.text(column).toLowerCase(Locale.ROOT);
  }

  /** Is a column of a table, which on H2 a key has in the order of what it refers to. */
  private record Place(String table, String column) {}
}
