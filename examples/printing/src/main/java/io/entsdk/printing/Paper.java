package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Is a document of pages of A4 that lives in memory alone, with a typeface of its own. */
final class Paper implements AutoCloseable {

  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();

  private static final float SIZE = 14;

  private final PDDocument document = new PDDocument();
  private final Typeface face;

  Paper(PrintedClass ofClass) throws IOException {
    this(ofClass.fonts());
  }

  Paper(List<byte[]> fonts) throws IOException {
    face = new Typeface(document, fonts);
  }

  Typeface face() {
    return face;
  }

  PDDocument document() {
    return document;
  }

  PDPageContentStream newPage() throws IOException {
    return newPage(PDRectangle.A4);
  }

  /** Add a page that is wider than high. */
  PDPageContentStream newLandscape() throws IOException {
    return newPage(new PDRectangle(HEIGHT, WIDTH));
  }

  private PDPageContentStream newPage(PDRectangle size) throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  /** Add a page that says why there is nothing on it. */
  void blank(String why) throws IOException {
    try (PDPageContentStream page = newPage()) {
      face.write(page, why, mm(20), HEIGHT - mm(30), SIZE, WIDTH - mm(40));
    }
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
