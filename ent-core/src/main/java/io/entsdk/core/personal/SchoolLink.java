package io.entsdk.core.personal;

import java.util.List;

/** Says by what a row belongs to a school. */
public sealed interface SchoolLink {

  /** Return the columns of the row itself that lead there. */
  List<String> columns();

  /** By the id in {@code column}: to that school, and to none where no school's id stands there. */
  record Named(String column) implements SchoolLink {

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * By a row of {@code table}, of whichever part, to whose school it belongs; to none where there
   * is no such row.
   *
   * @param columns what equals the key of that row beside the tenant, in its order
   */
  record Through(String table, List<String> columns) implements SchoolLink {

    public Through {
      columns = List.copyOf(columns);
    }
  }
}
