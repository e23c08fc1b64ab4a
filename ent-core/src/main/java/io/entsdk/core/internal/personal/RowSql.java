package io.entsdk.core.internal.personal;

import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.protection.ProtectionSql.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says the three verbs in SQL for one tie of a table to people: parameter 1 is the tenant, 2 the
 * person, and from 3 on stand the key columns, each as one value or as one array.
 */
final class RowSql {

  private static final int FIRST_KEY = 3;

  private final List<TableDescription> part;
  private final TableDescription table;
  private final SubjectTie tie;
  private final SubjectWay way;

  /** Speak of {@code tie} of {@code table}, which is one of those of {@code part}. */
  RowSql(List<TableDescription> part, TableDescription table, SubjectTie tie) {
    this.part = part;
    this.table = table;
    this.tie = tie;
    this.way = SubjectWay.of(part, table, tie);
  }

  String locating(boolean fromStart, int max) {
    String after =
        " and (%s) > (%s)".formatted(keys("t."), each(i -> parameter(i, keyType(i).sql())));
    return readsAll(
        Reason.KEEPING,
        "select %s from %s t%s%s%s order by %s fetch first %d rows only"
            .formatted(
                texts(), table.table(), named(), fromStart ? "" : after, once(), keys("t."), max));
  }

  /** Rows that share a key are found once. */
  private String once() {
    return table.sharesKey() ? " group by " + keys("t.") : "";
  }

  String copying(List<Personal> told) {
    String values =
        told.stream().map(column -> text(column.column())).collect(Collectors.joining(", "));
    return readsAll(
        Reason.COPYING,
        "select %s, %s from %s t%s%s order by %s"
            .formatted(texts(), values, table.table(), named(), selected(), keys("t.")));
  }

  /**
   * Find rows that name others, who stand in the array after the keys, in whichever column but that
   * of the tie itself; so does a row that is part of one which names them.
   */
  String naming() {
    String others = parameter(table.key().size(), "uuid array");
    return readsAll(
        Reason.COPYING,
        "select %s from %s t%s%s and (%s)"
            .formatted(
                texts(),
                table.table(),
                named(),
                selected(),
                named(table, "t", "in (select id from unnest(" + others + ") as x (id))")
                    .collect(Collectors.joining(" or "))));
  }

  /** Tell whether a row may name anybody beside the person of the tie. */
  boolean mayNameOthers() {
    return named(table, "t", "").findAny().isPresent();
  }

  private Stream<String> named(TableDescription from, String alias, String others) {
    Stream<String> own =
        from.subjects().stream()
            .filter(column -> !(from.equals(way.last()) && column.equals(way.end().name())))
            .map(column -> alias + "." + column + " " + others);
    Stream<String> whole =
        from.ties().stream()
            .filter(one -> one.path().isPresent())
            .map(one -> SubjectWay.of(part, from, one))
            .flatMap(up -> namedAbove(up, alias, others))
            .distinct();
    return Stream.concat(own, whole);
  }

  private Stream<String> namedAbove(SubjectWay up, String alias, String others) {
    String above = alias + "_in";
    return named(up.rest().table(), above, others)
        .reduce((one, other) -> one + " or " + other)
        .map(any -> "exists (%s and (%s))".formatted(up.above(alias, above), any))
        .stream();
  }

  String deleting() {
    return "delete from %s t%s%s%s%s"
        .formatted(table.table(), named(), selected(), notHeld(), notReferredTo());
  }

  /**
   * Take the person's name from the rows, and of what they tell about the person what must go;
   * nothing where that is nothing.
   */
  Optional<String> emptying(ErasureMethod effect) {
    Emptying emptying = new Emptying(table, tie, effect);
    return emptying.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "update %s t set %s%s%s%s%s%s"
                .formatted(
                    table.table(),
                    emptying.setsAndMovesOn(),
                    named(),
                    selected(),
                    RowTerms.unfinished(table, tie, effect, "t"),
                    notHeld(),
                    RowTerms.doneBelow(part, table, tie, effect, "t")));
  }

  /**
   * Count what {@code effect} has made of the selected rows that nobody finds any more; nothing
   * where no row is part of theirs.
   */
  Optional<String> losing(ErasureMethod effect) {
    List<String> counts =
        effect == ErasureMethod.DELETE_ROW
            ? orphans()
            : Stream.of(RowTerms.doneBelow(part, table, tie, effect, "t"))
                .filter(done -> !done.isEmpty())
                .map(this::nameless)
                .toList();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(readsAll(Reason.KEEPING, String.join(" union all ", counts)));
  }

  private List<String> orphans() {
    return part.stream()
        .flatMap(
            child ->
                child.ties().stream()
                    .flatMap(one -> one.path().stream())
                    .map(SubjectPath::up)
                    .filter(up -> up.parent().equals(table.table()))
                    .distinct()
                    .map(up -> orphans(child, up)))
        .toList();
  }

  private String orphans(TableDescription child, ParentLink up) {
    return "select count(*) from %s c where c.tenant = cast(?1 as int) and cast(?2 as uuid) is not null and (%s) in (%s) and not exists (select 1 from %s t where t.tenant = c.tenant and (%s) = (%s))"
        .formatted(child.table(), of("c.", up), given(), table.table(), keys("t."), of("c.", up));
  }

  private static String of(String alias, ParentLink up) {
    return up.columns().stream().map(column -> alias + column).collect(Collectors.joining(", "));
  }

  /** Rows below one that has lost the name before {@code done} with. */
  private String nameless(String done) {
    return "select count(*) from %s t where t.tenant = cast(?1 as int) and (%s) in (%s) and t.%s is distinct from cast(?2 as uuid) and not (1 = 1%s)"
        .formatted(table.table(), keys("t."), given(), tie.name(), done);
  }

  private String named() {
    return " where t.tenant = cast(?1 as int) and "
        + way.leadsTo("t", "cast(?1 as int)", "cast(?2 as uuid)");
  }

  private String selected() {
    return " and (%s) in (%s)".formatted(keys("t."), given());
  }

  private String given() {
    return "select %s from unnest(%s) as given (%s)"
        .formatted(keys("given."), each(i -> parameter(i, keyType(i).sql() + " array")), keys(""));
  }

  private String notHeld() {
    return RowTerms.notHeld(part, table, "t");
  }

  private String notReferredTo() {
    return RowTerms.notReferredTo(part, table, "t");
  }

  private String texts() {
    return each(i -> text(table.key().get(i).column()));
  }

  private String keys(String alias) {
    return each(i -> alias + table.key().get(i).column());
  }

  private KeyType keyType(int i) {
    return table.key().get(i).type();
  }

  private String each(Function<Integer, String> part) {
    return IntStream.range(0, table.key().size())
        .mapToObj(part::apply)
        .collect(Collectors.joining(", "));
  }

  private static String parameter(int i, String type) {
    return "cast(?" + (FIRST_KEY + i) + " as " + type + ")";
  }

  private static String text(String column) {
    return "cast(t." + column + " as varchar)";
  }
}
