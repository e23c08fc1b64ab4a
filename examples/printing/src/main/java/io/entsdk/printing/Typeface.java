package io.entsdk.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes names in whatever letters they have, with fonts that travel in the document.
 *
 * <p>First comes Liberation Sans, which PDFBox carries (SIL Open Font License 1.1): Latin with all
 * its accents, Greek, Cyrillic, Hebrew. What it lacks is looked for in the fonts that the host
 * adds, and is a question mark where none has it: a class without cards would be worse. Letters
 * that join each other, as in Arabic, are not joined.
 */
final class Typeface {

  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float UNITS = 1_000;

  private final List<PDFont> fonts = new ArrayList<>();

  Typeface(PDDocument document, List<byte[]> more) throws IOException {
    try (InputStream liberation = PDDocument.class.getResourceAsStream(LIBERATION)) {
      if (liberation == null) {
        throw new IOException("PDFBox lacks its " + LIBERATION);
      }
      fonts.add(PDType0Font.load(document, liberation, true));
    }
    for (byte[] font : more) {
      fonts.add(PDType0Font.load(document, new ByteArrayInputStream(font), true));
    }
  }

  /** Is a stretch of a text in one font. */
  private record Run(PDFont font, String text) {

    float width(float size) throws IOException {
      return font.getStringWidth(text) / UNITS * size;
    }
  }

  float width(String text, float size) throws IOException {
    float width = 0;
    for (Run run : runs(text)) {
      width += run.width(size);
    }
    return width;
  }

  /** Write {@code text} from {@code x} on, as wide as {@code widest} at most. */
  void write(PDPageContentStream page, String text, float x, float y, float size, float widest)
      throws IOException {
    float width = width(text, size);
    page.beginText();
    page.newLineAtOffset(x, y);
    page.setHorizontalScaling(width > widest ? 100 * widest / width : 100);
    for (Run run : runs(text)) {
      page.setFont(run.font(), size);
      page.showText(run.text());
    }
    page.endText();
  }

  private List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    ordered(Normalizer.normalize(text, Normalizer.Form.NFC))
        .codePoints()
        .forEach(letter -> append(runs, Character.toString(letter)));
    return runs;
  }

  private void append(List<Run> runs, String letter) {
    PDFont font = fontOf(letter);
    String shown = has(font, letter) ? letter : "?";
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).font() == font) {
      runs.set(last, new Run(font, runs.get(last).text() + shown));
    } else {
      runs.add(new Run(font, shown));
    }
  }

  private PDFont fontOf(String letter) {
    return fonts.stream().filter(font -> has(font, letter)).findFirst().orElse(fonts.get(0));
  }

  private static boolean has(PDFont font, String letter) {
    try {
      return font.encode(letter).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Return the letters as they stand on paper from left to right. */
  private static String ordered(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return text;
    }
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    String[] stretches = new String[count];
    for (int run = 0; run < count; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String stretch = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean leftwards = levels[run] % 2 == 1;
      stretches[run] = leftwards ? new StringBuilder(stretch).reverse().toString() : stretch;
    }
    Bidi.reorderVisually(levels, 0, stretches, 0, count);
    return String.join("", stretches);
  }
}
