package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.protection.ProtectionSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says in SQL what keeps a row of a described table where it is, and what stands for nothing in it.
 */
public final class RowTerms {

  private RowTerms() {}

  /**
   * A row that names somebody or something held stays as it is, whomever it goes for, and so does
   * whatever is part of it.
   */
  public static String notHeld(List<TableDescription> part, TableDescription table, String alias) {
    return unheld(part, table, alias)
        .map(condition -> " and " + condition)
        .collect(Collectors.joining());
  }

  private static Stream<String> unheld(
      List<TableDescription> part, TableDescription table, String alias) {
    Stream<String> itself =
        table.key().stream()
            .filter(column -> table.key().size() == 1 && column.type() == KeyType.UUID)
            .map(KeyColumn::column);
    Stream<String> own =
        Stream.of(table.subjects().stream(), table.terms().records().stream(), itself)
            .flatMap(columns -> columns)
            .distinct()
            .map(column -> ProtectionSql.notHeld(alias + "." + column));
    Stream<String> whole =
        table.ties().stream()
            .filter(tie -> tie.path().isPresent())
            .map(tie -> SubjectWay.of(part, table, tie))
            .map(way -> wholeUnheld(part, way, alias))
            .distinct();
    return Stream.concat(own, whole);
  }

  private static String wholeUnheld(List<TableDescription> part, SubjectWay way, String alias) {
    String above = alias + "_in";
    String held =
        unheld(part, way.steps().get(0).table(), above)
            .map(condition -> "not " + condition)
            .collect(Collectors.joining(" or "));
    return "not exists (%s and (%s))".formatted(way.above(alias, above), held);
  }

  /** Return what stands in {@code column} once that is emptied. */
  public static String nothing(TableDescription table, String column) {
    String text = table.terms().emptied().get(column);
    return text == null ? "null" : "'" + text.replace("'", "''") + "'";
  }

  /** A row that another one of {@code part} still refers to stays with it. */
  public static String notReferredTo(
      List<TableDescription> part, TableDescription table, String alias) {
    return part.stream()
        .flatMap(
            child ->
                child.terms().parents().stream()
                    .filter(link -> link.parent().equals(table.table()))
                    .map(link -> noRowOf(child.table(), link, table, alias)))
        .collect(Collectors.joining());
  }

  /**
   * A row of which others are part keeps the name in {@code tie} as long as these are not done
   * with, for nobody would find them any more.
   *
   * @param effect what is done to the row itself
   */
  public static String doneBelow(
      List<TableDescription> part,
      TableDescription table,
      SubjectTie tie,
      ErasureMethod effect,
      String alias) {
    return part.stream()
        .flatMap(child -> child.ties().stream().map(below -> new Part(child, below)))
        .filter(one -> one.tie().path().isPresent() && one.tie().erasure() != ErasureMethod.KEEP)
        .flatMap(
            one -> {
              SubjectWay way = SubjectWay.of(part, one.table(), one.tie());
              return way.last().equals(table) && way.end().equals(tie)
                  ? Stream.of(noneLeft(one, way, effect, alias))
                  : Stream.of();
            })
        .collect(Collectors.joining());
  }

  private static String noneLeft(Part one, SubjectWay way, ErasureMethod effect, String alias) {
    boolean taken = effect == ErasureMethod.REDACT && way.contribution().isPresent();
    ErasureMethod due =
        taken && one.tie().erasure() == ErasureMethod.UNLINK
            ? ErasureMethod.REDACT
            : one.tie().erasure();
    String part = alias + "_part";
    return " and not exists (%s%s)"
        .formatted(way.below(part, alias), unfinished(one.table(), one.tie(), due, part));
  }

  /**
   * A row that leads to a person through another one is done with once nothing is left of what
   * {@code effect} takes from it; one that holds the id itself, once that is gone.
   */
  public static String unfinished(
      TableDescription table, SubjectTie tie, ErasureMethod effect, String alias) {
    return tie.path().isEmpty() || effect == ErasureMethod.DELETE_ROW
        ? ""
        : new Emptying(table, tie, effect).somethingLeft(alias);
  }

  /** Is a table with what ties its rows to whom another row names. */
  private record Part(TableDescription table, SubjectTie tie) {}

  private static String noRowOf(
      String child, ParentLink link, TableDescription table, String alias) {
    String same =
        IntStream.range(0, link.columns().size())
            .mapToObj(
                i ->
                    " and referring.%s = %s.%s"
                        .formatted(link.columns().get(i), alias, table.key().get(i).column()))
            .collect(Collectors.joining());
    return " and not exists (select 1 from %s referring where referring.tenant = %s.tenant%s)"
        .formatted(child, alias, same);
  }
}
