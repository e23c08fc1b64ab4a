package io.entsdk.core.personal;

import io.entsdk.core.personal.ColumnDescription.Personal;
import java.util.List;
import java.util.Optional;

/**
 * Declares a table, column by column: what it keeps about whom, and what becomes of it when that
 * person is erased.
 *
 * @param key the columns of the primary key beside the tenant, in their order
 * @param subjects the columns that hold the id of a person, from the one whom the row is about on;
 *     empty when no row can be joined to a person
 * @param toldToGuardians whether whoever acts in a child's name is given what rows tell about the
 *     child, but for those that name another guardian
 */
public record TableDescription(
    String table,
    List<KeyColumn> key,
    List<String> subjects,
    List<ColumnDescription> columns,
    ErasureTerms terms,
    SchoolTerms schools,
    boolean toldToGuardians) {

  public TableDescription {
    key = List.copyOf(key);
    subjects = List.copyOf(subjects);
    columns = List.copyOf(columns);
  }

  /** Begin the description of {@code table}. */
  public static TableBuilder table(String table) {
    return new TableBuilder(table);
  }

  /** Return the column that holds the id of the person whom a row is about. */
  public Optional<String> subject() {
    return subjects.stream().findFirst();
  }

  /** Return the personal columns, in the order in which they were declared. */
  public List<Personal> personalColumns() {
    return columns.stream().filter(Personal.class::isInstance).map(Personal.class::cast).toList();
  }

  /** Return the columns that name a person, each with what becomes of the row without that one. */
  public List<Personal> links() {
    return subjects.stream().map(this::link).toList();
  }

  /**
   * Return the column {@code subject}, which names a person.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Personal link(String subject) {
    return personalColumns().stream()
        .filter(column -> subjects.contains(subject) && column.column().equals(subject))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Table " + table + " names nobody in a column " + subject));
  }

  /**
   * Return what rows stay for that are contributions of the person in column {@code subject} to a
   * place of others; empty where they are none.
   */
  public Optional<ContributionPurpose> contribution(String subject) {
    return Optional.ofNullable(terms.contributions().get(subject));
  }

  /**
   * Tell whether {@code effect} may be done to the rows that name a person in column {@code
   * subject}: what is declared or less, and taking a contribution away whose contributor objects.
   */
  public boolean allows(String subject, ErasureMethod effect) {
    return effect.mayStandFor(link(subject).erasure())
        || (effect == ErasureMethod.DELETE_ROW && contribution(subject).isPresent());
  }

  /** Return what a row tells about the person in column {@code subject}, that column included. */
  public List<Personal> columnsAbout(String subject) {
    return personalColumns().stream().filter(column -> column.about().equals(subject)).toList();
  }
}
