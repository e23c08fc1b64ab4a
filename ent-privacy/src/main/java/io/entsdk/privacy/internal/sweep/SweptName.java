package io.entsdk.privacy.internal.sweep;

/**
 * Names what is walked through: the rows of a table, or what goes before them.
 *
 * @param columnsBy the key of the rule by which columns go; empty for the rows
 */
record SweptName(String table, String columnsBy) {

  static SweptName ofRows(String table) {
    return new SweptName(table, "");
  }
}
