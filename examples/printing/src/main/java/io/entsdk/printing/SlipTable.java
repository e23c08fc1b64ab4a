package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.privacy.archive.SlipSheet;
import io.entsdk.privacy.archive.SlipSheet.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Is the table of an elimination slip, or as much of it as stands on one page, its texts wrapped.
 *
 * @param heads the names of the columns
 */
record SlipTable(List<Column> columns, float width, Row heads, List<Row> rows) {

  /** Says which part of a hundred each column of a slip takes, in their order. */
  private static final float[] PARTS = {4, 14, 14, 7, 7, 8, 14, 5, 8, 19};

  /** A row that is longer goes on in the next one, so that each fits on a page. */
  private static final int MOST_LINES = 30;

  private static final float SIZE = 8.5f;
  private static final float LINE = mm(3.8f);
  private static final float PAD = mm(1.2f);

  /** Is a row: the lines of each cell. */
  record Row(List<List<String>> cells) {

    float height() {
      return lines() * LINE + 2 * PAD;
    }

    private int lines() {
      return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private List<Row> pieces() {
      return IntStream.iterate(0, from -> from < lines(), from -> from + MOST_LINES)
          .mapToObj(from -> new Row(cells.stream().map(cell -> piece(cell, from)).toList()))
          .toList();
    }

    private static List<String> piece(List<String> cell, int from) {
      return cell.subList(Math.min(from, cell.size()), Math.min(from + MOST_LINES, cell.size()));
    }
  }

  static SlipTable of(SlipSheet sheet, Typeface face, float width) throws IOException {
    List<Column> columns = sheet.columns();
    Row heads = row(columns.stream().map(Column::name).toList(), face, width);
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : sheet.rows()) {
      rows.addAll(row(cells, face, width).pieces());
    }
    return new SlipTable(columns, width, heads, rows);
  }

  private static Row row(List<String> texts, Typeface face, float width) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      float inside = PARTS[i] / 100 * width - 2 * PAD;
      cells.add(WrappedText.of(printable(texts.get(i)), face, SIZE, inside).lines());
    }
    return new Row(cells);
  }

  /** The narrow space of French numbers is in few fonts. */
  private static String printable(String text) {
    return text.replace('\u202f', '\u00a0');
  }

  float height() {
    return heads.height() + (float) rows.stream().mapToDouble(Row::height).sum();
  }

  /** Return how high it is with its first row alone. */
  float least() {
    return heads.height() + rows.get(0).height();
  }

  /** Return the beginning that is no higher than {@code height}, and one row of it in any case. */
  SlipTable upTo(float height) {
    int count = 1;
    float high = least();
    while (count < rows.size() && high + rows.get(count).height() <= height) {
      high += rows.get(count).height();
      count++;
    }
    return new SlipTable(columns, width, heads, rows.subList(0, count));
  }

  /** Return what is left of it after {@code beginning}. */
  SlipTable after(SlipTable beginning) {
    return new SlipTable(columns, width, heads, rows.subList(beginning.rows().size(), rows.size()));
  }

  /** Draw it from {@code top} down, and return where it ends. */
  float draw(PDPageContentStream page, Typeface face, float left, float top) throws IOException {
    float y = draw(page, face, heads, left, top);
    for (Row row : rows) {
      y = draw(page, face, row, left, y);
    }
    return y;
  }

  private float draw(PDPageContentStream page, Typeface face, Row row, float left, float top)
      throws IOException {
    float x = left;
    page.setLineWidth(0.5f);
    for (int i = 0; i < row.cells().size(); i++) {
      float wide = PARTS[i] / 100 * width;
      page.addRect(x, top - row.height(), wide, row.height());
      page.stroke();
      boolean right = columns.get(i).numbers() && row != heads;
      write(page, face, row.cells().get(i), new Box(x + PAD, 0, wide - 2 * PAD, top - PAD), right);
      x += wide;
    }
    return top - row.height();
  }

  private static void write(
      PDPageContentStream page, Typeface face, List<String> lines, Box cell, boolean right)
      throws IOException {
    float y = cell.top();
    for (String line : lines) {
      y -= LINE;
      float gap = right ? Math.max(0, cell.width() - face.width(line, SIZE)) : 0;
      face.write(page, line, cell.x() + gap, y + mm(0.8f), SIZE, cell.width());
    }
  }
}
