package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Slip;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws one strip, in black alone: whom it is for, what is said, and where to answer and sign. */
record SlipDrawing(PrintedClass ofClass, Typeface face) {

  static final float BODY_SIZE = 10.5f;

  private static final float HEAD_SIZE = 11;
  private static final float SUBJECT_SIZE = 14;
  private static final float SMALL_SIZE = 8;
  private static final float SQUARE = mm(4.5f);
  private static final int VERSION = 8;

  void draw(PDPageContentStream page, SlipStrip strip, Box place) throws IOException {
    float y = head(page, strip.slip(), place);
    for (String line : strip.lines()) {
      y -= SlipStrip.LINE;
      face.write(page, line, place.x(), y, BODY_SIZE, place.width());
    }
    if (strip.last()) {
      answer(page, strip.slip().slip(), new Box(place.x(), place.y(), place.width(), mm(26)));
    } else {
      String more = ofClass.texts().get("slips.more");
      face.write(page, more, place.x(), y - SlipStrip.MORE, SMALL_SIZE, place.width());
    }
  }

  private float head(PDPageContentStream page, NamedSlip slip, Box place) throws IOException {
    float y = place.top() - mm(4);
    float half = place.width() / 2 - mm(3);
    String child = ofClass.texts().get("slips.child", slip.child(), ofClass.name());
    String addressee = ofClass.texts().get("slips.for", slip.addressee());
    face.write(page, child, place.x(), y, HEAD_SIZE, half);
    float width = Math.min(face.width(addressee, HEAD_SIZE), half);
    face.write(page, addressee, place.right() - width, y, HEAD_SIZE, half);
    line(page, place.x(), y - mm(2.5f), place.right());
    face.write(page, slip.slip().subject(), place.x(), y - mm(10), SUBJECT_SIZE, place.width());
    return place.top() - SlipStrip.HEAD + SlipStrip.LINE / 2;
  }

  private void answer(PDPageContentStream page, Slip slip, Box place) throws IOException {
    float y = place.y() + mm(19);
    choices(page, slip.asked(), place.x(), y);
    if (slip.until() != null) {
      String day = ofClass.day(slip.until().minus(1, ChronoUnit.MICROS));
      String back = ofClass.texts().get("slips.back", day);
      float width = face.width(back, BODY_SIZE);
      face.write(page, back, place.right() - width, y, BODY_SIZE, place.width() / 2);
    }
    if (slip.asked() != Asked.NOTHING) {
      float middle = place.x() + mm(62);
      blank(page, "slips.date", place.x(), middle - mm(6), place.y() + mm(6));
      blank(page, "slips.signature", middle, place.right(), place.y() + mm(6));
    }
    String version = ofClass.texts().get("slips.version", slip.revision().substring(0, VERSION));
    float width = face.width(version, SMALL_SIZE);
    face.write(page, version, place.right() - width, place.y(), SMALL_SIZE, place.width());
  }

  private void choices(PDPageContentStream page, Asked asked, float x, float y) throws IOException {
    switch (asked) {
      case NOTHING -> face.write(page, ofClass.texts().get("slips.read"), x, y, BODY_SIZE, mm(80));
      case TO_ACKNOWLEDGE -> choice(page, "slips.seen", x, y);
      case TO_AUTHORISE, TO_AUTHORISE_JOINTLY -> {
        choice(page, "slips.accept", x, y);
        choice(page, "slips.refuse", x + mm(38), y);
      }
    }
  }

  private void choice(PDPageContentStream page, String key, float x, float y) throws IOException {
    page.setLineWidth(0.8f);
    page.addRect(x, y - mm(0.8f), SQUARE, SQUARE);
    page.stroke();
    face.write(page, ofClass.texts().get(key), x + mm(7), y, HEAD_SIZE, mm(60));
  }

  /** Draw a line to write on. */
  private void blank(PDPageContentStream page, String key, float x, float right, float y)
      throws IOException {
    String word = ofClass.texts().get(key);
    face.write(page, word, x, y, BODY_SIZE, right - x);
    line(page, x + face.width(word, BODY_SIZE) + mm(2), y - mm(0.5f), right);
  }

  private static void line(PDPageContentStream page, float x, float y, float right)
      throws IOException {
    page.setLineWidth(0.5f);
    page.moveTo(x, y);
    page.lineTo(right, y);
    page.stroke();
  }
}
