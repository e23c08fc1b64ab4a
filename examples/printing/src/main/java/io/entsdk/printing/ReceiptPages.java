package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.privacy.consent.ConsentReceipt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Prints the receipt of an answer to a request for consent, to hand over or to keep: a page of A4
 * in black alone, in smaller letters where it would be two; more pages where that does not help.
 */
public final class ReceiptPages {

  private static final float MARGIN = mm(25);
  private static final float WIDTH = Paper.WIDTH - 2 * MARGIN;
  private static final float TOP = Paper.HEIGHT - MARGIN;
  private static final float[] SIZES = {11.5f, 10, 9};
  private static final float LEADING = 1.35f;
  private static final float BETWEEN = 0.6f;
  private static final float TITLE = 1.5f;

  private final List<byte[]> fonts;

  /** Print with {@code fonts}, TrueType, for letters that Liberation Sans lacks. */
  public ReceiptPages(List<byte[]> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /** Is a line in its size, with the room above it. */
  private record Line(String text, float size, float above) {

    float height() {
      return size * LEADING + above;
    }
  }

  /** Return the document, which nothing but the caller ever writes anywhere. */
  public byte[] render(ConsentReceipt receipt, Locale locale) throws IOException {
    List<String> sentences = receipt.explain(locale);
    try (Paper paper = new Paper(fonts)) {
      List<Line> lines = List.of();
      for (int i = 0; i < SIZES.length && (i == 0 || height(lines) > TOP - MARGIN); i++) {
        lines = lines(sentences, paper.face(), SIZES[i]);
      }
      List<Line> left = lines;
      while (!left.isEmpty()) {
        try (PDPageContentStream page = paper.newPage()) {
          left = draw(page, paper.face(), left);
        }
      }
      return paper.bytes();
    }
  }

  private static List<Line> lines(List<String> sentences, Typeface face, float size)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String sentence : sentences) {
      float own = lines.isEmpty() ? size * TITLE : size;
      float above = own * BETWEEN;
      for (String line : WrappedText.of(printable(sentence), face, own, WIDTH).lines()) {
        lines.add(new Line(line, own, above));
        above = 0;
      }
    }
    return lines;
  }

  /** The narrow space of French is in few fonts. */
  private static String printable(String text) {
    return text.replace('\u202f', '\u00a0');
  }

  private static float height(List<Line> lines) {
    return (float) lines.stream().mapToDouble(Line::height).sum();
  }

  /** Draw as many lines as the page takes, and return the rest. */
  private static List<Line> draw(PDPageContentStream page, Typeface face, List<Line> lines)
      throws IOException {
    float y = TOP;
    int drawn = 0;
    while (drawn < lines.size() && y - lines.get(drawn).height() >= MARGIN) {
      Line line = lines.get(drawn++);
      y -= line.height();
      face.write(page, line.text(), MARGIN, y, line.size(), WIDTH);
    }
    return lines.subList(drawn, lines.size());
  }
}
