package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.RejectionReason;
import java.util.ArrayList;
import java.util.List;

/**
 * One tidied value of a row.
 *
 * @param column from 1
 * @param label the usual name of the column
 */
record Cell(int column, String label, String text) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Return the refusal of this cell, its label put before {@code details}. */
  Refusal refused(RejectionReason reason, Object... details) {
    List<String> all = new ArrayList<>();
    all.add(label);
    for (Object detail : details) {
      all.add(detail.toString());
    }
    return new Refusal(column, reason, List.copyOf(all));
  }
}
