package io.entsdk.privacy.internal.sweep;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.archive.Permit;
import io.entsdk.privacy.internal.sweep.SweptTable.Dependent;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says in SQL how the due rows of a table are found, and deleted or emptied, from what the table
 * declares.
 *
 * <p>Parameter 1 is the tenant. To walk, the stretch stands from 2 on, then the place after which
 * the walk goes on: the column of the clock, then the key. To delete what was chosen, the key
 * columns stand from 2 on, each as one array, then the permits. Each statement that deletes asks
 * once more whether those stand.
 */
final class SweepSql {

  private static final String LOCKED = " for update skip locked";

  private final SweptTable swept;
  private final Stretch stretch;
  private final DueTerms due;
  private final RowEnd end;
  private final String name;

  SweepSql(SweptTable swept, Stretch stretch) {
    this.swept = swept;
    this.stretch = stretch;
    this.due = new DueTerms(swept, stretch);
    this.end = due.end();
    this.name = swept.name();
  }

  /**
   * Choose, lock and delete in one statement, as PostgreSQL can: how many rows were looked at, how
   * many went, and the place of the last. Rows that others have locked are left out.
   */
  String taking(Leg leg, int rows) {
    return readsAll(
        KEEPING,
        """
        with due (at, time, %1$s) as materialized (select s.ctid, %2$s from %3$s s where %4$s),
        gone as (%8$s where t.ctid = any(array(select at from due))
          and t.tenant = cast(?1 as int)%5$s returning 1)
        select cast(l.time as varchar), %6$s, (select count(*) from due), (select count(*) from gone)
        from due l order by l.time desc, %7$s fetch first 1 rows only"""
            .formatted(
                each(i -> "k" + i),
                place(),
                name,
                due.of("s") + within(leg) + order(rows),
                swept.notHeld("t"),
                each(i -> "cast(l.k%d as varchar)".formatted(i)),
                each(i -> "l.k%d desc".formatted(i)),
                end.doing(swept.table(), "t")));
  }

  /**
   * Choose and lock: the places of the next rows, held ones included, and whether no hold keeps it
   * as 1 or 0.
   */
  String choosing(Leg leg, int rows) {
    return readsAll(
        KEEPING,
        "select cast(s.%s as varchar), %s, case when 1 = 1%s then 1 else 0 end from %s s where %s"
            .formatted(
                clock(),
                each(i -> "cast(s.%s as varchar)".formatted(key().get(i).column())),
                swept.notHeld("s"),
                name,
                due.of("s") + within(leg) + order(rows)));
  }

  /** Find the place of the row that comes {@code rows} rows after the beginning of {@code leg}. */
  String reaching(Leg leg, int rows) {
    return readsAll(
        KEEPING,
        "select cast(s.%s as varchar), %s from %s s where %s order by s.tenant, %s offset %d rows fetch next 1 rows only"
            .formatted(
                clock(),
                each(i -> "cast(s.%s as varchar)".formatted(key().get(i).column())),
                name,
                due.of("s") + within(leg),
                place(),
                rows - 1));
  }

  /** Delete or empty what was chosen, but what is held, or kept by another row. */
  String ending(Dialect dialect) {
    return "%s where t.tenant = cast(?1 as int) and %s%s%s%s"
        .formatted(
            end.doing(swept.table(), "t"),
            isGiven(keys(swept.table(), "t"), dialect),
            swept.notHeld("t"),
            end.isUnkept("t"),
            permitted());
  }

  /** Delete or empty at most {@code rows} of those that refer, all the {@code way}, to it. */
  String endingDependents(List<Dependent> way, int rows, Dialect dialect) {
    TableDescription child = way.get(0).child();
    String inner = dialect == Dialect.POSTGRESQL ? "d" : "c";
    String chosen =
        "%s%s%s%s fetch first %d rows only"
            .formatted(
                referring(way, inner, dialect),
                RowTerms.notHeld(swept.part(), child, inner),
                end.isDependentToDo(child, inner),
                permitted(),
                rows);
    return dialect == Dialect.POSTGRESQL
        ? "%s where c.ctid = any(array(select d.ctid from %s d where %s))"
            .formatted(end.doing(child, "c"), child.table(), chosen)
        : "%s where %s".formatted(end.doing(child, "c"), chosen);
  }

  /** Find a row that is due, and that neither a hold nor another row keeps. */
  String anyLeft() {
    return readsAll(
        KEEPING,
        "select 1 from %s s where %s%s%s fetch first 1 rows only"
            .formatted(name, due.of("s"), swept.notHeld("s"), end.isUnkept("s")));
  }

  /** The child's row refers to one that refers, and so on, to one that was chosen. */
  private String referring(List<Dependent> way, String alias, Dialect dialect) {
    Dependent step = way.get(0);
    String columns =
        step.link().columns().stream()
            .map(column -> alias + "." + column)
            .collect(Collectors.joining(", "));
    String parent = "p" + way.size();
    String refers =
        way.size() == 1
            ? isGiven(columns, dialect)
            : "(%s) in (select %s from %s %s where %s%s)"
                .formatted(
                    columns,
                    keys(step.parent(), parent),
                    step.parent().table(),
                    parent,
                    referring(way.subList(1, way.size()), parent, dialect),
                    RowTerms.notHeld(swept.part(), step.parent(), parent));
    return "%s.tenant = cast(?1 as int) and %s".formatted(alias, refers);
  }

  /** H2 takes arrays apart once more for each row of the tenant, but where it is told not to. */
  private String isGiven(String columns, Dialect dialect) {
    String arrays = each(i -> "cast(?%d as %s array)".formatted(i + 2, key().get(i).type().sql()));
    return dialect == Dialect.H2 && key().size() == 1
        ? "%s = any(%s)".formatted(columns, arrays)
        : "(%s) in (select %s from unnest(%s) as given (%s))"
            .formatted(
                columns, keys(swept.table(), "given"), arrays, each(i -> key().get(i).column()));
  }

  /** The places stand behind the stretch. */
  private String within(Leg leg) {
    int first = 2 + stretch.values().size();
    int last = leg.isFirst() ? first : first + 1 + key().size();
    return (leg.isFirst() ? "" : beside(" > ", first))
        + (leg.reach().isEmpty() ? "" : beside(" <= ", last));
  }

  private String beside(String compares, int first) {
    String keys = each(i -> "cast(?%d as %s)".formatted(i + first + 1, key().get(i).type().sql()));
    return " and (%s)%s(cast(?%d as %s), %s)"
        .formatted(place(), compares, first, swept.clock().kind().sql(), keys);
  }

  /** The permits stand behind the columns of the key. */
  private String permitted() {
    return Permit.stand(stretch.permits(), 2 + key().size());
  }

  /** By the tenant as well, which is the same in all: H2 follows the index only if it is told. */
  private String order(int rows) {
    return " order by s.tenant, %s fetch first %d rows only".formatted(place(), rows) + LOCKED;
  }

  /** Say where a row stands in the walk: its time, then its key. */
  private String place() {
    return "s." + clock() + ", " + keys(swept.table(), "s");
  }

  private String clock() {
    return swept.clock().column();
  }

  private List<KeyColumn> key() {
    return swept.table().key();
  }

  private String each(IntFunction<String> part) {
    return IntStream.range(0, key().size()).mapToObj(part).collect(Collectors.joining(", "));
  }

  private static String keys(TableDescription table, String alias) {
    return table.key().stream()
        .map(column -> alias + "." + column.column())
        .collect(Collectors.joining(", "));
  }
}
