package io.entsdk.core.internal.personal;

import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is the key of a table whose rows are one with those of {@code whole}: of a joined class, or of a
 * second table.
 *
 * @param said which columns are called otherwise than there
 */
record JoinedKey(EntityTable whole, List<PrimaryKeyJoinColumn> said, ColumnNames names) {

  /** Return the columns of the key, the tenant among them, each referring to that of the whole. */
  List<MappedColumn> columns() {
    return whole.keyAndTenant().stream()
        .map(column -> column.asKey(said(column.name()).map(this::name).orElseGet(column::name)))
        .toList();
  }

  private String name(PrimaryKeyJoinColumn column) {
    return names.of(column.name());
  }

  /**
   * Return what is said of the column that equals {@code referred}. Providers disagree on whether
   * that is the name in the class above, as the standard has it, or in the uppermost one: both say
   * which column is meant.
   */
  private Optional<PrimaryKeyJoinColumn> said(String referred) {
    return Stream.of(referred, whole.uppermost(referred))
        .flatMap(name -> said.stream().filter(column -> refersTo(column, name)))
        .findFirst();
  }

  private boolean refersTo(PrimaryKeyJoinColumn column, String name) {
    return column.referencedColumnName().isEmpty()
        ? said.size() == 1
        : names.of(column.referencedColumnName()).equals(name);
  }

  /**
   * Return what is wrong, as the end of a sentence: silence below another name is read two ways.
   */
  Optional<String> problem() {
    return whole.keyAndTenant().stream()
            .map(MappedColumn::name)
            .anyMatch(name -> !name.equals(whole.uppermost(name)) && said(name).isEmpty())
        ? Optional.of(
            " is joined below a class that renames its key, which providers read differently:"
                + " add @PrimaryKeyJoinColumn(name = …, referencedColumnName = …) for each column")
        : Optional.empty();
  }
}
