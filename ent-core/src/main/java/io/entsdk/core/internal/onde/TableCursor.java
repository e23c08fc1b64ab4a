package io.entsdk.core.internal.onde;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.entsdk.core.internal.onde.BoundedLines.Line;
import io.entsdk.core.internal.text.TidyText;
import io.entsdk.core.roster.RejectionReason;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a table with semicolons, each parsed on its own so that a broken one costs
 * itself only.
 *
 * <p>A row whose quotes stay open goes on over the next lines as long as that makes sense: within
 * the length of one line, and without a field that holds both a line break and a semicolon, the
 * mark of a quote lost rather than meant. Rows without any text are passed over.
 */
final class TableCursor {

  private static final int MOST_LINES = 8;
  private static final char SEPARATOR = ';';

  /** One row, at the line where it begins. */
  sealed interface Row {
    long line();

    /** A row that could be cut into tidied fields. */
    record Fields(long line, List<String> values) implements Row {}

    /** A row that could not. */
    record Broken(long line, RejectionReason reason, List<String> details) implements Row {}
  }

  private final BoundedLines lines;
  private final CsvReaderBuilder csv =
      CsvReader.builder().fieldSeparator(SEPARATOR).allowUnclosedQuote(false);

  TableCursor(Reader reader) {
    this.lines = new BoundedLines(reader);
  }

  /** Return the next row that has any text, or null at the end. */
  @Nullable Row next() throws IOException {
    Line line = lines.next();
    while (line != null) {
      Row row = row(line);
      if (!isBlank(row)) {
        return row;
      }
      line = lines.next();
    }
    return null;
  }

  private Row row(Line line) throws IOException {
    if (line.cut()) {
      List<String> limit = List.of(Integer.toString(BoundedLines.LONGEST));
      return new Row.Broken(line.number(), RejectionReason.LINE_TOO_LONG, limit);
    }
    List<String> fields = parse(line.text());
    if (fields == null) {
      fields = parseWithFollowing(line);
    }
    return fields == null
        ? new Row.Broken(line.number(), RejectionReason.QUOTES_BROKEN, List.of())
        : new Row.Fields(line.number(), fields.stream().map(TidyText::of).toList());
  }

  private @Nullable List<String> parseWithFollowing(Line first) throws IOException {
    Deque<Line> taken = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first.text());
    Line more = lines.next();
    while (more != null) {
      taken.push(more);
      text.append('\n').append(more.text());
      if (more.cut() || text.length() > BoundedLines.LONGEST || taken.size() == MOST_LINES) {
        break;
      }
      List<String> fields = parse(text.toString());
      if (fields != null && fields.stream().noneMatch(TableCursor::looksSwallowed)) {
        return fields;
      }
      more = lines.next();
    }
    taken.forEach(lines::giveBack);
    return null;
  }

  private static boolean looksSwallowed(String field) {
    return field.indexOf('\n') >= 0 && field.indexOf(SEPARATOR) >= 0;
  }

  private @Nullable List<String> parse(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    try {
      CsvRecordHandler handler =
          CsvRecordHandler.of(limits -> limits.maxFields(BoundedLines.LONGEST + 1));
      return csv.ofSingleCsvRecord(handler, text).getFields();
    } catch (CsvParseException e) {
      return null;
    }
  }

  private static boolean isBlank(Row row) {
    return row instanceof Row.Fields fields && fields.values().stream().allMatch(String::isBlank);
  }
}
