package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.privacy.archive.SlipSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Prints an elimination slip (<em>bordereau d'élimination</em>) to sign and send to the archives:
 * A4 across, in black alone, its columns and its number on each page, no row cut by the end of one.
 */
public final class EliminationPages {

  private static final float MARGIN = mm(15);
  private static final float WIDTH = Paper.HEIGHT - 2 * MARGIN;
  private static final float TOP = Paper.WIDTH - MARGIN;
  private static final float TITLE = 16;
  private static final float BODY = 9.5f;
  private static final float LEADING = mm(4.6f);
  private static final float TO_SIGN = mm(28);

  private final List<byte[]> fonts;

  /** Print with {@code fonts}, TrueType, for letters that Liberation Sans lacks. */
  public EliminationPages(List<byte[]> fonts) {
    this.fonts = List.copyOf(fonts);
  }

  /** Return the document, which nothing but the caller ever writes anywhere. */
  public byte[] render(SlipSheet sheet) throws IOException {
    try (Paper paper = new Paper(fonts)) {
      SlipTable table = SlipTable.of(sheet, paper.face(), WIDTH);
      List<String> head = wrapped(sheet.head(), paper.face());
      List<String> foot = wrapped(sheet.foot(), paper.face());
      float first = TOP - TITLE - (head.size() + 1) * LEADING;
      float rest = foot.size() * LEADING + TO_SIGN + LEADING;
      List<SlipTable> parts = parts(table, first - MARGIN, TOP - MARGIN - LEADING, rest);
      for (int number = 0; number < parts.size(); number++) {
        try (PDPageContentStream page = paper.newLandscape()) {
          float y = number == 0 ? head(page, paper.face(), sheet.title(), head) : TOP - LEADING;
          y = parts.get(number).draw(page, paper.face(), MARGIN, y);
          if (number == parts.size() - 1) {
            sign(page, paper.face(), foot, sheet.signatures(), y - LEADING);
          }
          String place = (number + 1) + " / " + parts.size();
          foot(page, paper.face(), sheet.number() + " · " + place);
        }
      }
      return paper.bytes();
    }
  }

  /** Cut the table into pages, the last of which has room for what stands below it. */
  private static List<SlipTable> parts(SlipTable all, float first, float each, float below) {
    List<SlipTable> parts = new ArrayList<>();
    SlipTable left = all;
    float room = first;
    while (left.height() + below > room && !left.rows().isEmpty()) {
      SlipTable part = left.upTo(Math.min(room, Math.max(left.height() - 1, left.least())));
      parts.add(part);
      left = left.after(part);
      room = each;
    }
    parts.add(left);
    return parts;
  }

  private static List<String> wrapped(List<String> texts, Typeface face) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.addAll(WrappedText.of(text, face, BODY, WIDTH).lines());
    }
    return lines;
  }

  private static float head(
      PDPageContentStream page, Typeface face, String title, List<String> lines)
      throws IOException {
    face.write(page, title, MARGIN, TOP - TITLE, TITLE, WIDTH);
    return lines(page, face, lines, TOP - TITLE - LEADING) - LEADING / 2;
  }

  private static void sign(
      PDPageContentStream page, Typeface face, List<String> lines, List<String> signatures, float y)
      throws IOException {
    float below = lines(page, face, lines, y) - 2 * LEADING;
    float width = WIDTH / signatures.size();
    for (int i = 0; i < signatures.size(); i++) {
      face.write(page, signatures.get(i), MARGIN + i * width, below, BODY, width - mm(5));
    }
  }

  private static float lines(PDPageContentStream page, Typeface face, List<String> lines, float top)
      throws IOException {
    float y = top;
    for (String line : lines) {
      y -= LEADING;
      face.write(page, line, MARGIN, y, BODY, WIDTH);
    }
    return y;
  }

  private static void foot(PDPageContentStream page, Typeface face, String text)
      throws IOException {
    float width = face.width(text, BODY);
    face.write(page, text, MARGIN + WIDTH - width, mm(8), BODY, WIDTH);
  }
}
