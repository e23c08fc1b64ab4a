package io.entsdk.core.internal.persistence;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;

/**
 * Is a foreign key that no index serves on the side of the rows that refer: whoever deletes a row
 * that is referred to walks the whole table, which was measured to take two hundred times as long.
 *
 * @param table the table of the rows that refer
 * @param parent the table that they refer to
 * @param columns the columns of the key, as SQL writes them
 */
public record BareForeignKey(String table, String parent, String columns) {

  /**
   * An index serves whose first columns are those of the key, in any order; one over the rows alone
   * that refer to anything does, too.
   */
  private static final String BARE =
      """
      select t.relname, p.relname, (
        select string_agg(quote_ident(a.attname), ', ' order by k.place)
        from unnest(f.conkey) with ordinality as k (num, place)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num)
      from pg_constraint f
      join pg_class t on t.oid = f.conrelid
      join pg_class p on p.oid = f.confrelid
      join pg_namespace n on n.oid = t.relnamespace
      where f.contype = 'f' and n.nspname = current_schema
        and exists (select 1 from unnest(%s) as given (name) where given.name in (t.relname, p.relname))
        and not exists (
          select 1 from pg_index i
          where i.indrelid = f.conrelid and i.indisvalid
            and (i.indpred is null or exists (
              select 1 from unnest(f.conkey) as k (num)
              join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num
              where pg_get_expr(i.indpred, i.indrelid)
                = '(' || quote_ident(a.attname) || ' IS NOT NULL)'))
            and not exists (
              select 1 from unnest(f.conkey) as k (num)
              where k.num <> all (
                select i.indkey[place.at]
                from generate_series(0, cardinality(f.conkey) - 1) as place (at)
                where place.at < i.indnkeyatts)))
      order by t.relname, f.conname""";

  /**
   * Return those that lead from or to one of {@code tables}, all in lower case, by one statement;
   * none on H2, which makes such indexes by itself, and without asking it.
   */
  public static List<BareForeignKey> around(
      EntityManager entities, Dialect dialect, Collection<String> tables) {
    if (dialect != Dialect.POSTGRESQL) {
      return List.of();
    }
    String sql = BARE.formatted(dialect.arrayOf(ColumnType.TEXT, 1));
    return Sql.rows(entities, sql, ColumnType.TEXT.toParameter(tables)).stream()
        .map(row -> new BareForeignKey(row.text(0), row.text(1), row.text(2)))
        .toList();
  }

  /** Return the statement that adds the index. */
  public String remedy() {
    return "create index on " + table + " (" + columns + ")";
  }
}
