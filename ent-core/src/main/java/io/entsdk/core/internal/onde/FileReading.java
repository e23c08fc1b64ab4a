package io.entsdk.core.internal.onde;

import static io.entsdk.core.roster.RejectionReason.COLUMNS_MISSING;
import static io.entsdk.core.roster.RejectionReason.COLUMN_TWICE;
import static io.entsdk.core.roster.RejectionReason.FILE_EMPTY;
import static io.entsdk.core.roster.RejectionReason.FILE_NOT_TEXT;
import static io.entsdk.core.roster.RejectionReason.FILE_TOO_LONG;

import io.entsdk.core.internal.onde.TableCursor.Row;
import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.SkipReason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one file from its header to its end, and accounts for each of its rows once. */
final class FileReading {

  /** The most rows read of one file: a region's pupils and guardians, in bounded memory. */
  static final int MOST_ROWS = 300_000;

  private final String file;
  private final FileKind kind;
  private final RosterSink sink;

  FileReading(String file, FileKind kind, RosterSink sink) {
    this.file = file;
    this.kind = kind;
    this.sink = sink;
  }

  void read(TableCursor table) throws IOException {
    Row first = table.next();
    if (first == null) {
      sink.reject(Rejection.ofFile(Origin.wholeFile(file), FILE_EMPTY, List.of()));
    } else if (first instanceof Row.Broken broken) {
      rejectFile(broken.line(), broken.reason(), broken.details());
    } else if (first instanceof Row.Fields fields && isUsable(fields)) {
      readRows(table, Header.of(fields.values()));
    }
  }

  private boolean isUsable(Row.Fields first) {
    Header header = Header.of(first.values());
    List<String> missing = kind.layout().missingIn(header);
    Optional<String> twice = kind.layout().foundTwiceIn(header);
    if (first.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
      rejectFile(first.line(), FILE_NOT_TEXT, List.of());
    } else if (!missing.isEmpty()) {
      rejectFile(first.line(), COLUMNS_MISSING, missing);
    } else if (twice.isPresent()) {
      rejectFile(first.line(), COLUMN_TWICE, List.of(twice.get()));
    } else {
      return true;
    }
    return false;
  }

  private void readRows(TableCursor table, Header header) throws IOException {
    DroppedColumns dropped = new DroppedColumns(header, kind.layout());
    Row row = table.next();
    for (int rows = 1; row != null && rows <= MOST_ROWS; rows++) {
      read(row, header, dropped);
      row = table.next();
    }
    if (row != null) {
      rejectFile(row.line(), FILE_TOO_LONG, List.of(Integer.toString(MOST_ROWS)));
    }
    dropped.report(file, sink);
  }

  private void read(Row row, Header header, DroppedColumns dropped) {
    Origin origin = new Origin(file, row.line());
    if (row instanceof Row.Broken broken) {
      sink.reject(new Rejection(origin, 0, Extent.LINE, broken.reason(), broken.details()));
    } else if (row instanceof Row.Fields fields) {
      read(new DataRow(origin, header, fields.values()), dropped);
    }
  }

  private void read(DataRow row, DroppedColumns dropped) {
    if (row.header().isRepeatedIn(row.fields(), kind.layout().needed())) {
      sink.note(new Notice.LineSkipped(row.origin(), SkipReason.HEADER_REPEATED, List.of()));
      return;
    }
    dropped.count(row);
    try {
      kind.read(row, sink);
    } catch (Refusal refusal) {
      sink.reject(refusal.at(row.origin(), Extent.LINE));
    }
  }

  private void rejectFile(long line, RejectionReason reason, List<String> details) {
    sink.reject(Rejection.ofFile(new Origin(file, line), reason, details));
  }
}
