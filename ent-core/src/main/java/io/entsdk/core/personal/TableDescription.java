package io.entsdk.core.personal;

import io.entsdk.core.personal.ColumnDescription.Personal;
import java.util.List;
import java.util.Optional;

/**
 * Declares a table, column by column: what it keeps about whom, and what becomes of it when that
 * person is erased.
 *
 * @param key the columns of the primary key beside the tenant, in their order
 * @param sharesKey whether rows have no primary key, and {@code key} is what leads from them to the
 *     row that they are part of
 * @param ties what ties a row to people, from the one whom the row is about on; empty when no row
 *     can be joined to a person
 * @param toldToGuardians whether whoever acts in a child's name is given what rows tell about the
 *     child, but for those that name another guardian
 */
public record TableDescription(
    String table,
    List<KeyColumn> key,
    boolean sharesKey,
    List<SubjectTie> ties,
    List<ColumnDescription> columns,
    ErasureTerms terms,
    SchoolTerms schools,
    boolean toldToGuardians) {

  public TableDescription {
    key = List.copyOf(key);
    ties = List.copyOf(ties);
    columns = List.copyOf(columns);
    if (sharesKey && (terms.clock().isPresent() || !isPart(key, ties))) {
      throw new IllegalArgumentException(
          ("Table %s has no primary key, and its rows are dated or lead to no other row by what is"
                  + " said instead: add a primary key, and say key()")
              .formatted(table));
    }
  }

  private static boolean isPart(List<KeyColumn> key, List<SubjectTie> ties) {
    List<String> columns = key.stream().map(KeyColumn::column).toList();
    return ties.isEmpty()
        || ties.stream()
            .flatMap(tie -> tie.path().stream())
            .anyMatch(path -> path.up().columns().equals(columns));
  }

  /** Begin the description of {@code table}. */
  public static TableBuilder table(String table) {
    return new TableBuilder(table);
  }

  /** Return the columns that hold the id of a person. */
  public List<String> subjects() {
    return ties.stream().filter(tie -> tie.path().isEmpty()).map(SubjectTie::name).toList();
  }

  /** Return the first column that holds the id of a person. */
  public Optional<String> subject() {
    return subjects().stream().findFirst();
  }

  /** Return the personal columns, in the order in which they were declared. */
  public List<Personal> personalColumns() {
    return columns.stream().filter(Personal.class::isInstance).map(Personal.class::cast).toList();
  }

  /**
   * Return the tie that the table calls {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SubjectTie tie(String name) {
    return ties.stream()
        .filter(tie -> tie.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Table " + table + " names nobody in a column " + name));
  }

  /**
   * Return what rows stay for that are contributions of the person in column {@code subject} to a
   * place of others; empty where they are none.
   */
  public Optional<ContributionPurpose> contribution(String subject) {
    return Optional.ofNullable(terms.contributions().get(subject));
  }

  /**
   * Return what a row tells about the person of the tie {@code subject}, a column with the id
   * included.
   */
  public List<Personal> columnsAbout(String subject) {
    return personalColumns().stream().filter(column -> column.about().equals(subject)).toList();
  }
}
