package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Marks where to cut: in the margins, and as small crosses where four cards meet. */
record CutMarks(Box first, int columns, int rows) {

  private static final float LENGTH = mm(5);
  private static final float GAP = mm(2);
  private static final float ARM = mm(2);

  void draw(PDPageContentStream page) throws IOException {
    page.setLineWidth(0.5f);
    float right = first.x() + columns * first.width();
    float top = first.y() + rows * first.height();
    for (int column = 0; column <= columns; column++) {
      float x = first.x() + column * first.width();
      line(page, x, first.y() - GAP, x, first.y() - GAP - LENGTH);
      line(page, x, top + GAP, x, top + GAP + LENGTH);
    }
    for (int row = 0; row <= rows; row++) {
      float y = first.y() + row * first.height();
      line(page, first.x() - GAP, y, first.x() - GAP - LENGTH, y);
      line(page, right + GAP, y, right + GAP + LENGTH, y);
      cross(page, first.x() + first.width(), y);
    }
  }

  private static void cross(PDPageContentStream page, float x, float y) throws IOException {
    line(page, x - ARM, y, x + ARM, y);
    line(page, x, y - ARM, x, y + ARM);
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }
}
