package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.auth.pupil.PrintedCard;
import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws one card into its place. */
final class CardDrawing {

  private static final float BAND = mm(9);
  private static final float CODE = mm(46);
  private static final float CORNER = mm(6);
  private static final float MARGIN = mm(4);
  private static final float WORD_SIZE = 13;
  private static final float SMALL_SIZE = 7.5f;
  private static final float LEADING = 1.15f;

  private final PrintedClass ofClass;
  private final Typeface face;

  CardDrawing(PrintedClass ofClass, Typeface face) {
    this.ofClass = ofClass;
    this.face = face;
  }

  void draw(PDPageContentStream page, PrintedCard card, Box place) throws IOException {
    band(page, new Box(place.x(), place.top() - BAND, place.width(), BAND));
    corner(page, place);
    code(page, card, new Box(place.x() + mm(1), place.y() + mm(4), CODE, CODE));
    words(page, card, place);
  }

  private void band(PDPageContentStream page, Box band) throws IOException {
    page.setNonStrokingColor(ofClass.colour().colour());
    page.addRect(band.x(), band.y(), band.width(), band.height());
    page.fill();
    page.setNonStrokingColor(Color.BLACK);
    ofClass.colour().pattern().draw(page, band);
  }

  private static void corner(PDPageContentStream page, Box place) throws IOException {
    page.setNonStrokingColor(Color.WHITE);
    page.moveTo(place.right() - CORNER, place.top());
    page.lineTo(place.right(), place.top());
    page.lineTo(place.right(), place.top() - CORNER);
    page.fill();
    page.setNonStrokingColor(Color.BLACK);
    page.setLineWidth(0.5f);
    page.moveTo(place.right() - CORNER, place.top());
    page.lineTo(place.right(), place.top() - CORNER);
    page.stroke();
  }

  private static void code(PDPageContentStream page, PrintedCard card, Box square)
      throws IOException {
    char[] payload = card.payload();
    try {
      QrDrawing.of(payload).draw(page, square);
    } finally {
      Arrays.fill(payload, '0');
    }
  }

  private void words(PDPageContentStream page, PrintedCard card, Box place) throws IOException {
    float x = place.x() + CODE + mm(2);
    float width = place.right() - MARGIN - x;
    FittedName name = FittedName.of(card.name(), face, width);
    float y = place.y() + mm(33);
    for (String line : name.lines()) {
      face.write(page, line, x, y, name.size(), width);
      y -= name.size() * LEADING;
    }
    face.write(
        page, ofClass.colour().word(ofClass.locale()), x, place.y() + mm(14), WORD_SIZE, width);
    face.write(page, life(card), x, place.y() + mm(8), SMALL_SIZE, width);
  }

  private String life(PrintedCard card) {
    String end = ofClass.end(card.startsAt(), card.expiresAt());
    return ofClass.beginsADay(card.startsAt())
        ? ofClass.texts().get("cards.from", ofClass.day(card.startsAt()), end)
        : ofClass.texts().get("cards.until", end);
  }
}
