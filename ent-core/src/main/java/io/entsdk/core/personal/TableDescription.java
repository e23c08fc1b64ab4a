package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Declares a table, column by column.
 *
 * @param subjects the columns that hold the id of a person, from the one whom the row is about on;
 *     empty when no row can be joined to a person
 */
public record TableDescription(
    String table, List<String> subjects, List<ColumnDescription> columns) {

  public TableDescription {
    subjects = List.copyOf(subjects);
    columns = List.copyOf(columns);
  }

  /** Begin the description of {@code table}. */
  public static Builder table(String table) {
    return new Builder(table);
  }

  /** Return the column that holds the id of the person whom a row is about. */
  public Optional<String> subject() {
    return subjects.stream().findFirst();
  }

  /** Return the personal columns, in the order in which they were declared. */
  public List<ColumnDescription.Personal> personalColumns() {
    return columns.stream()
        .filter(ColumnDescription.Personal.class::isInstance)
        .map(ColumnDescription.Personal.class::cast)
        .toList();
  }

  /**
   * Gathers the columns of one table; purpose, rule and erasure hold for the columns that follow.
   */
  public static final class Builder {

    private final String table;
    private final List<String> subjects = new ArrayList<>();
    private final List<ColumnDescription> columns = new ArrayList<>();
    private Purpose purpose = Purpose.ENT_ACCOUNT;
    private String rule = "ent-account";
    private ErasureMethod erasure = ErasureMethod.DELETE_ROW;

    private Builder(String table) {
      this.table = table;
    }

    /** Say what the columns that follow serve, which rule ends them, and how. */
    public Builder keeps(Purpose why, String until, ErasureMethod then) {
      purpose = why;
      rule = until;
      erasure = then;
      return this;
    }

    /**
     * Declare a column that holds the id of a person; the first one names whom the row is about.
     */
    public Builder subject(String column, DataCategory category) {
      subjects.add(column);
      return personal(category, column);
    }

    /** Declare personal columns that a copy under Art. 15 holds. */
    public Builder personal(DataCategory category, String... names) {
      return add(category, true, names);
    }

    /** Declare personal columns that are never handed out, such as the hash of a secret. */
    public Builder withheld(DataCategory category, String... names) {
      return add(category, false, names);
    }

    /** Declare columns that tell nothing about a person, for one common reason. */
    public Builder notPersonal(String reason, String... names) {
      for (String name : names) {
        columns.add(new ColumnDescription.NotPersonal(name, reason));
      }
      return this;
    }

    public TableDescription build() {
      return new TableDescription(table, subjects, columns);
    }

    private Builder add(DataCategory category, boolean exported, String... names) {
      for (String name : names) {
        columns.add(
            new ColumnDescription.Personal(name, category, purpose, rule, erasure, exported));
      }
      return this;
    }
  }
}
