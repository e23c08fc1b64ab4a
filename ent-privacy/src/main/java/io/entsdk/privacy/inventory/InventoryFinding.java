package io.entsdk.privacy.inventory;

import io.entsdk.privacy.internal.Texts;
import java.util.Locale;

/**
 * Names one place where declaration and database, or declaration and rules, do not agree.
 *
 * @param source the id of the source or store in question, or of the jar whose prefix a table
 *     carries
 * @param detail the column, the key of the rule, the SQL statement or the other table in question;
 *     empty for a whole table
 */
public record InventoryFinding(Kind kind, String source, String table, String detail) {

  /** Says what is wrong. */
  public enum Kind {
    /** A table has the prefix of a jar and nobody declares it. */
    TABLE_UNDECLARED,
    /** A table is declared and does not exist. */
    TABLE_MISSING,
    /** A table is declared by two sources, or twice by one. */
    TABLE_DECLARED_TWICE,
    /** A column of a declared table is not declared. */
    COLUMN_UNDECLARED,
    /** A column is declared and does not exist. */
    COLUMN_MISSING,
    /** A column is declared twice in its table. */
    COLUMN_DECLARED_TWICE,
    /** A column is named like the id of a school, and nobody says whether rows belong to it. */
    SCHOOL_UNDECLARED,
    /** Rows belong to the school of another row, and no way leads on from the table of that one. */
    SCHOOL_UNREACHED,
    /** Rows are part of others, and lead to nobody through them or would not go with them. */
    PART_UNTIED,
    /** Nothing in the database keeps rows with those that they are part of; the detail does. */
    PART_LOOSE,
    /** A personal column names a rule that is not among the rules. */
    RULE_UNKNOWN,
    /** A store that is no table names a rule that is not among the rules; there is no table. */
    STORE_RULE_UNKNOWN,
    /** A foreign key of the table has no index that serves it; the detail is what adds one. */
    INDEX_MISSING,
    /** No index leads to the due rows of a table that is swept; the detail is what adds one. */
    SWEEP_INDEX_MISSING
  }

  /** Return what is wrong and what to do, in French or English. */
  public String explain(Locale locale) {
    return Texts.in("io.entsdk.privacy.inventory.findings", locale)
        .text(kind.name(), source, table, detail);
  }

  @Override
  public String toString() {
    return explain(Locale.ENGLISH);
  }
}
