package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Fills a band with marks that tell one class from another without its colour. */
enum Pattern {
  SLANTED,
  DOTS,
  UPRIGHT,
  CHECKS,
  ZIGZAG,
  CROSSED;

  private static final float STEP = mm(5);

  void draw(PDPageContentStream page, Box band) throws IOException {
    page.saveGraphicsState();
    page.addRect(band.x(), band.y(), band.width(), band.height());
    page.clip();
    page.setLineWidth(mm(0.6f));
    boolean odd = false;
    for (float x = band.x() - band.height(); x < band.right(); x += STEP) {
      mark(page, band, x, odd);
      odd = !odd;
    }
    page.restoreGraphicsState();
  }

  private void mark(PDPageContentStream page, Box band, float x, boolean odd) throws IOException {
    float middle = band.y() + band.height() / 2;
    switch (this) {
      case SLANTED -> line(page, x, band.y(), x + band.height(), band.top());
      case UPRIGHT -> line(page, x, band.y(), x, band.top());
      case DOTS -> dot(page, x, middle);
      case CHECKS -> box(page, x, odd ? band.y() : middle, band.height() / 2);
      case ZIGZAG ->
          line(page, x, odd ? band.top() : band.y(), x + STEP, odd ? band.y() : band.top());
      case CROSSED -> {
        line(page, x, band.y(), x + band.height(), band.top());
        line(page, x, band.top(), x + band.height(), band.y());
      }
    }
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  /** A line of no length with round ends. */
  private static void dot(PDPageContentStream page, float x, float y) throws IOException {
    page.setLineCapStyle(1);
    page.setLineWidth(mm(2.5f));
    line(page, x, y, x, y);
  }

  private static void box(PDPageContentStream page, float x, float y, float height)
      throws IOException {
    page.addRect(x, y, STEP, height);
    page.fill();
  }
}
