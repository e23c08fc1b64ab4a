package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is what {@code effect} takes from a row that stays without a person: the id, where the row holds
 * it, and of what it tells about that person what must go.
 */
public record Emptying(TableDescription table, SubjectTie tie, ErasureMethod effect) {

  /** Return the columns that are emptied; perhaps none, of a row that holds no id. */
  public List<String> columns() {
    return table.columnsAbout(tie.name()).stream()
        .filter(this::goes)
        .map(Personal::column)
        .toList();
  }

  /** Return what an update sets. */
  public String sets() {
    return columns().stream()
        .map(column -> column + " = " + RowTerms.nothing(table, column))
        .collect(Collectors.joining(", "));
  }

  /** Return the same, and that a version moves on with it. */
  String setsAndMovesOn() {
    Stream<String> version =
        table.terms().version().stream().map(column -> column + " = " + column + " + 1");
    return Stream.concat(Stream.of(sets()), version).collect(Collectors.joining(", "));
  }

  /** Return the further condition that the row {@code alias} still holds some of it. */
  String somethingLeft(String alias) {
    return columns().stream()
        .map(
            column ->
                "%s.%s is distinct from %s"
                    .formatted(alias, column, RowTerms.nothing(table, column)))
        .reduce((one, other) -> one + " or " + other)
        .map(any -> " and (" + any + ")")
        .orElse(" and 1 = 0");
  }

  private boolean goes(Personal column) {
    return (tie.path().isEmpty() && column.column().equals(tie.name()))
        || column.erasure() == ErasureMethod.REDACT
        || (effect == ErasureMethod.REDACT && column.erasure() != ErasureMethod.KEEP);
  }
}
