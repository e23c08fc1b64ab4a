package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.RejectionReason;
import java.util.List;

/** One row of a table under its header. Fields that a short row lacks are empty. */
record DataRow(Origin origin, Header header, List<String> fields) {

  /** Return the cell of {@code column}; an empty one if the table has no such column. */
  Cell cell(String column) {
    int index = header.indexOf(column);
    return index < 0 ? new Cell(0, column, "") : cellAt(index, column);
  }

  /** Return the cell at {@code index}, from 0. */
  Cell cellAt(int index, String label) {
    return new Cell(index + 1, label, textAt(index));
  }

  String textAt(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  /**
   * Refuse a row that ends before its first {@code least} fields, or has text beyond the first
   * {@code most}.
   */
  void checkWidth(int least, int most) throws Refusal {
    if (fields.size() < least) {
      throw Refusal.ofLine(RejectionReason.FIELDS_MISSING, fields.size(), least);
    }
    for (int i = most; i < fields.size(); i++) {
      if (!fields.get(i).isEmpty()) {
        throw Refusal.ofLine(RejectionReason.FIELDS_TOO_MANY, fields.size(), most);
      }
    }
  }

  /** Refuse a row that ends before the last of {@code needed} or has text beyond the header. */
  void checkWidth(List<String> needed) throws Refusal {
    int last = needed.stream().mapToInt(header::indexOf).max().orElse(0);
    checkWidth(last + 1, header.width());
  }
}
