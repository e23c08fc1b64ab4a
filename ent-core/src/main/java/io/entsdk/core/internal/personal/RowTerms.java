package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.protection.ProtectionSql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in SQL what keeps a row of a described table where it is, each as one more condition. */
public final class RowTerms {

  private RowTerms() {}

  /** A row that names somebody or something held stays as it is, whomever it goes for. */
  public static String notHeld(TableDescription table, String alias) {
    Stream<String> itself =
        table.key().stream()
            .filter(column -> table.key().size() == 1 && column.type() == KeyType.UUID)
            .map(KeyColumn::column);
    return Stream.of(table.subjects().stream(), table.terms().records().stream(), itself)
        .flatMap(columns -> columns)
        .distinct()
        .map(column -> " and " + ProtectionSql.notHeld(alias + "." + column))
        .collect(Collectors.joining());
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
