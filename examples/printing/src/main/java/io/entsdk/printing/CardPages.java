package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.auth.pupil.PrintedCard;
import io.entsdk.auth.pupil.SheetRenderer;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Prints the cards of a class, eight on a page of A4 with marks to cut along.
 *
 * <p>A card bears what the pupil is called in class, the colour of the class and until when it is
 * good: no family name, no school and no picture, for it may be lost in the street. The corner to
 * be cut off tells by touch which way to hold it.
 */
public final class CardPages implements SheetRenderer<PrintedCard, byte[], IOException> {

  static final int COLUMNS = 2;
  static final int ROWS = 4;
  static final float WIDTH = mm(90);
  static final float HEIGHT = mm(64);

  private final PrintedClass ofClass;

  public CardPages(PrintedClass ofClass) {
    this.ofClass = ofClass;
  }

  /** Return the document, which nothing but the caller ever writes anywhere. */
  @Override
  public byte[] render(List<PrintedCard> cards) throws IOException {
    try (Paper paper = new Paper(ofClass)) {
      if (cards.isEmpty()) {
        paper.blank(ofClass.texts().get("cards.none"));
      }
      CardDrawing drawing = new CardDrawing(ofClass, paper.face());
      for (int first = 0; first < cards.size(); first += COLUMNS * ROWS) {
        int end = Math.min(cards.size(), first + COLUMNS * ROWS);
        try (PDPageContentStream page = paper.newPage()) {
          draw(page, cards.subList(first, end), drawing);
        }
      }
      return paper.bytes();
    }
  }

  private static void draw(PDPageContentStream page, List<PrintedCard> cards, CardDrawing drawing)
      throws IOException {
    for (int place = 0; place < cards.size(); place++) {
      drawing.draw(page, cards.get(place), place(place));
    }
    new CutMarks(place(COLUMNS * (ROWS - 1)), COLUMNS, ROWS).draw(page);
  }

  /** Return where the card at {@code place} of a page stands, line by line from the top left. */
  static Box place(int place) {
    float left = (Paper.WIDTH - COLUMNS * WIDTH) / 2;
    float bottom = (Paper.HEIGHT - ROWS * HEIGHT) / 2;
    int row = place / COLUMNS;
    return new Box(
        left + place % COLUMNS * WIDTH, bottom + (ROWS - 1 - row) * HEIGHT, WIDTH, HEIGHT);
  }
}
