package io.entsdk.core.internal.onde;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.internal.onde.TableCursor.Row;
import io.entsdk.core.roster.TestData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows out of text: what can be cut is, and a broken row costs itself only. */
class TableCursorTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsOfAllKinds(String end) throws IOException {
    assertEquals(List.of("1:[a, b]", "2:[c, d]", "4:[e]"), rows("a;b", end, "c;d", end, end, "e"));
  }

  @Test
  void quotesAreTakenOffAndDoubledOnesKept() throws IOException {
    assertEquals(List.of("1:[a;b, c\"d, , 6\" pipe]"), rows("\"a;b\";\"c\"\"d\";\"\";6\" pipe"));
  }

  @Test
  void aQuotedLineBreakIsPartOfTheField() throws IOException {
    assertEquals(List.of("1:[a, 1 rue\nHaute, b]", "3:[c]"), rows("a;\"1 rue\r\nHaute\";b\r\nc"));
  }

  @Test
  void aQuoteLeftOpenCostsItsLineOnly() throws IOException {
    assertEquals(
        List.of("1:QUOTES_BROKEN", "2:[c, d]", "3:[e, f]"),
        rows("a;\"b\n\"c\";\"d\"\n\"e\";\"f\""));
    assertEquals(List.of("1:QUOTES_BROKEN", "2:[c]", "3:[d]"), rows("\"a;b\nc\nd"));
  }

  @Test
  void twoQuotesLeftOpenDoNotSwallowTheLinesBetweenThem() throws IOException {
    assertEquals(
        List.of("1:QUOTES_BROKEN", "2:[c, d]", "3:[e, f\"]", "4:[g]"),
        rows("a;\"b\nc;d\ne;f\"\ng"));
  }

  @Test
  void aLineTooLongIsToldAndTheNextOneRead() throws IOException {
    String edge = "x".repeat(BoundedLines.LONGEST);
    assertEquals(
        List.of("1:[" + edge + "]", "2:LINE_TOO_LONG", "3:[b]"), rows(edge, "\n", edge, "x\nb"));
  }

  @Test
  void rowsWithoutTextArePassedOver() throws IOException {
    assertEquals(List.of("5:[a]"), rows(";;\n\"\";\" \"\n\u00A0;\t\n \na\n;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma_in_quotes",
        "empty",
        "empty_crlf",
        "escaped_quotes",
        "json",
        "newlines",
        "newlines_crlf",
        "quotes_and_newlines",
        "simple",
        "simple_crlf",
        "utf8"
      })
  void theCornersOfCsvSpectrumAreRowsAsWideAsTheirHeader(String name) throws IOException {
    String commas = Files.readString(TestData.of("csv/csvs/" + name + ".csv"));
    List<Row> rows = cut(commas.replace(',', ';'));
    assertTrue(rows.size() > 1);
    assertEquals(
        1, rows.stream().map(row -> ((Row.Fields) row).values().size()).distinct().count());
  }

  private static List<String> rows(String... parts) throws IOException {
    return cut(String.join("", parts)).stream().map(TableCursorTest::told).toList();
  }

  private static String told(Row row) {
    return row instanceof Row.Broken broken
        ? broken.line() + ":" + broken.reason()
        : row.line() + ":" + ((Row.Fields) row).values();
  }

  private static List<Row> cut(String text) throws IOException {
    TableCursor table = new TableCursor(new StringReader(text));
    List<Row> rows = new ArrayList<>();
    for (Row row = table.next(); row != null; row = table.next()) {
      rows.add(row);
    }
    return rows;
  }
}
