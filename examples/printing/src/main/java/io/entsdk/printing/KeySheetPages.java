package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import io.entsdk.auth.pupil.AssignedStory;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.SheetRenderer;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Prints the stories of a class for the teacher, drawn and named, and no card.
 *
 * <p>The drawings are 15 mm wide and read without colours.
 */
public final class KeySheetPages implements SheetRenderer<AssignedStory, byte[], IOException> {

  private static final int ROWS = 10;
  private static final float LEFT = mm(15);
  private static final float WIDTH = Paper.WIDTH - 2 * LEFT;
  private static final float TOP = Paper.HEIGHT - mm(32);
  private static final float ROW = mm(24.5f);
  private static final float NAME = mm(50);
  private static final float PICTURE = mm(15);
  private static final float TITLE_SIZE = 15;
  private static final float SMALL_SIZE = 9;

  private final PrintedClass ofClass;

  public KeySheetPages(PrintedClass ofClass) {
    this.ofClass = ofClass;
  }

  /** Return the document, which nothing but the caller ever writes anywhere. */
  @Override
  public byte[] render(List<AssignedStory> stories) throws IOException {
    try (Paper paper = new Paper(ofClass)) {
      if (stories.isEmpty()) {
        paper.blank(ofClass.texts().get("keys.none"));
      }
      PictureForms pictures = new PictureForms(paper.document());
      int pages = (stories.size() + ROWS - 1) / ROWS;
      for (int number = 0; number < pages; number++) {
        int first = number * ROWS;
        try (PDPageContentStream page = paper.newPage()) {
          head(page, paper.face(), ofClass.texts().get("keys.page", number + 1, pages));
          for (int i = first; i < Math.min(stories.size(), first + ROWS); i++) {
            float y = TOP - (i - first + 1) * ROW;
            row(page, paper.face(), pictures, stories.get(i), new Box(LEFT, y, WIDTH, ROW));
          }
        }
      }
      return paper.bytes();
    }
  }

  private void head(PDPageContentStream page, Typeface face, String number) throws IOException {
    String title = ofClass.texts().get("keys.title", ofClass.name());
    face.write(page, title, LEFT, Paper.HEIGHT - mm(18), TITLE_SIZE, WIDTH - mm(20));
    face.write(
        page, ofClass.texts().get("keys.advice"), LEFT, Paper.HEIGHT - mm(25), SMALL_SIZE, WIDTH);
    face.write(page, number, LEFT + WIDTH - mm(10), mm(10), SMALL_SIZE, mm(10));
  }

  private void row(
      PDPageContentStream page, Typeface face, PictureForms forms, AssignedStory line, Box row)
      throws IOException {
    page.setLineWidth(0.4f);
    page.moveTo(row.x(), row.y());
    page.lineTo(row.right(), row.y());
    page.stroke();
    FittedName name = FittedName.of(line.name(), face, NAME - mm(4));
    float y = row.y() + ROW / 2;
    for (String part : name.lines()) {
      face.write(page, part, row.x(), y, name.size(), NAME - mm(4));
      y -= name.size();
    }
    List<Picture> pictures = line.story().pictures();
    float width = (row.width() - NAME) / pictures.size();
    for (int i = 0; i < pictures.size(); i++) {
      float x = row.x() + NAME + i * width;
      cell(page, face, forms, pictures.get(i), new Box(x, row.y(), width, ROW));
    }
  }

  private void cell(
      PDPageContentStream page, Typeface face, PictureForms forms, Picture picture, Box cell)
      throws IOException {
    float left = cell.x() + (cell.width() - PICTURE) / 2;
    forms.draw(page, picture, new Box(left, cell.top() - mm(1.5f) - PICTURE, PICTURE, PICTURE));
    String word = picture.word(ofClass.locale());
    float width = Math.min(face.width(word, SMALL_SIZE), cell.width());
    float x = cell.x() + (cell.width() - width) / 2;
    face.write(page, word, x, cell.y() + mm(3), SMALL_SIZE, cell.width());
  }
}
