package io.entsdk.core.internal.personal;

import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.protection.ProtectionSql.Reason;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says the three verbs in SQL for one column of a table: parameter 1 is the tenant, 2 the person,
 * and from 3 on stand the key columns, each as one value or as one array.
 */
final class RowSql {

  private static final int FIRST_KEY = 3;

  private final List<TableDescription> part;
  private final TableDescription table;
  private final String subject;

  /**
   * Speak of the column {@code subject} of {@code table}, which is one of those of {@code part}.
   */
  RowSql(List<TableDescription> part, TableDescription table, String subject) {
    this.part = part;
    this.table = table;
    this.subject = subject;
  }

  String locating(boolean fromStart, int max) {
    String after =
        " and (%s) > (%s)".formatted(keys("t."), each(i -> parameter(i, keyType(i).sql())));
    return readsAll(
        Reason.KEEPING,
        "select %s from %s t%s%s order by %s fetch first %d rows only"
            .formatted(texts(), table.table(), named(), fromStart ? "" : after, keys("t."), max));
  }

  String copying(List<Personal> told) {
    String values =
        told.stream().map(column -> text(column.column())).collect(Collectors.joining(", "));
    return readsAll(
        Reason.COPYING,
        "select %s, %s from %s t%s%s order by %s"
            .formatted(texts(), values, table.table(), named(), selected(), keys("t.")));
  }

  /** Find rows that name others in {@code columns}, who stand in the array after the keys. */
  String naming(List<String> columns) {
    String others = parameter(table.key().size(), "uuid array");
    String any =
        columns.stream()
            .map(column -> "t." + column + " in (select id from unnest(" + others + ") as x (id))")
            .collect(Collectors.joining(" or "));
    return readsAll(
        Reason.COPYING,
        "select %s from %s t%s%s and (%s)"
            .formatted(texts(), table.table(), named(), selected(), any));
  }

  String deleting() {
    return "delete from %s t%s%s%s%s"
        .formatted(table.table(), named(), selected(), notHeld(), notReferredTo());
  }

  /** Take the person's name from the rows, and of what they tell about the person what must go. */
  String emptying(ErasureMethod effect) {
    Stream<String> told =
        table.columnsAbout(subject).stream()
            .filter(column -> goes(column, effect))
            .map(column -> column.column() + " = " + nothing(column.column()));
    Stream<String> version =
        table.terms().version().stream().map(column -> column + " = " + column + " + 1");
    return "update %s t set %s%s%s%s"
        .formatted(
            table.table(),
            Stream.concat(told, version).collect(Collectors.joining(", ")),
            named(),
            selected(),
            notHeld());
  }

  private boolean goes(Personal column, ErasureMethod effect) {
    return column.column().equals(subject)
        || column.erasure() == ErasureMethod.REDACT
        || (effect == ErasureMethod.REDACT && column.erasure() != ErasureMethod.KEEP);
  }

  private String nothing(String column) {
    String text = table.terms().emptied().get(column);
    return text == null ? "null" : "'" + text.replace("'", "''") + "'";
  }

  private String named() {
    return " where t.tenant = cast(?1 as int) and t." + subject + " = cast(?2 as uuid)";
  }

  private String selected() {
    return " and (%s) in (select %s from unnest(%s) as given (%s))"
        .formatted(
            keys("t."),
            keys("given."),
            each(i -> parameter(i, keyType(i).sql() + " array")),
            keys(""));
  }

  private String notHeld() {
    return RowTerms.notHeld(table, "t");
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
