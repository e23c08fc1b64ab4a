package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.DropReason;
import io.entsdk.core.roster.Notice.ColumnDropped;
import io.entsdk.core.roster.RosterSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts, over one file, the values of the columns that are not carried. */
final class DroppedColumns {

  private static final class Column {
    final int index;
    final @Nullable String label;
    final DropReason reason;
    long values;

    Column(int index, @Nullable String label, DropReason reason) {
      this.index = index;
      this.label = label;
      this.reason = reason;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  DroppedColumns(Header header, Layout layout) {
    for (int i = 0; i < header.width(); i++) {
      if (!layout.carries(header, i)) {
        columns.add(column(header, layout, i));
      }
    }
  }

  private static Column column(Header header, Layout layout, int index) {
    return layout
        .known()
        .filter(label -> header.isAt(index, label))
        .flatMap(
            label -> layout.dropped(label).map(reason -> new Column(index, label, reason)).stream())
        .findFirst()
        .orElseGet(() -> new Column(index, null, DropReason.UNKNOWN_COLUMN));
  }

  void count(DataRow row) {
    for (Column column : columns) {
      if (!row.textAt(column.index).isEmpty()) {
        column.values++;
      }
    }
  }

  /** Tell {@code sink} of each column that had a value. */
  void report(String file, RosterSink sink) {
    for (Column column : columns) {
      if (column.values > 0) {
        sink.note(
            new ColumnDropped(file, column.index + 1, column.label, column.reason, column.values));
      }
    }
  }
}
