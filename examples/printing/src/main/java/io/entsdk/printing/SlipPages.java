package io.entsdk.printing;

import static io.entsdk.printing.Millimetres.mm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Prints slips to hand out and to sign, as many on a page of A4 as it takes, with lines to cut
 * along.
 *
 * <p>Each strip is of one guardian about one child: it names both, the class and nobody else, so
 * that neither parent learns by it of the other. A slip is never cut by a page unless it is longer
 * than one; then each part bears the names.
 */
public final class SlipPages {

  private static final float SIDE = mm(15);
  private static final float EDGE = mm(8);
  private static final float WIDTH = Paper.WIDTH - 2 * SIDE;
  private static final float HEIGHT = Paper.HEIGHT - 2 * EDGE;
  private static final float[] DASHES = {mm(2), mm(1.5f)};

  private final PrintedClass ofClass;

  public SlipPages(PrintedClass ofClass) {
    this.ofClass = ofClass;
  }

  /** Return the document, which nothing but the caller ever writes anywhere. */
  public byte[] render(List<NamedSlip> slips) throws IOException {
    try (Paper paper = new Paper(ofClass)) {
      if (slips.isEmpty()) {
        paper.blank(ofClass.texts().get("slips.none"));
      }
      List<SlipStrip> strips = new ArrayList<>();
      for (NamedSlip slip : slips) {
        strips.addAll(SlipStrip.of(slip, lines(slip, paper.face()), HEIGHT));
      }
      for (List<SlipStrip> page : pages(strips)) {
        draw(paper, page);
      }
      return paper.bytes();
    }
  }

  private static List<String> lines(NamedSlip slip, Typeface face) throws IOException {
    return WrappedText.of(slip.slip().text(), face, SlipDrawing.BODY_SIZE, WIDTH).lines();
  }

  private static List<List<SlipStrip>> pages(List<SlipStrip> strips) {
    List<List<SlipStrip>> pages = new ArrayList<>();
    float left = 0;
    for (SlipStrip strip : strips) {
      if (pages.isEmpty() || strip.height() > left) {
        pages.add(new ArrayList<>());
        left = HEIGHT;
      }
      pages.get(pages.size() - 1).add(strip);
      left -= strip.height();
    }
    return pages;
  }

  private void draw(Paper paper, List<SlipStrip> strips) throws IOException {
    SlipDrawing drawing = new SlipDrawing(ofClass, paper.face());
    float top = Paper.HEIGHT - EDGE;
    try (PDPageContentStream page = paper.newPage()) {
      for (SlipStrip strip : strips) {
        float bottom = top - strip.height();
        float height = strip.height() - 2 * SlipStrip.MARGIN;
        drawing.draw(page, strip, new Box(SIDE, bottom + SlipStrip.MARGIN, WIDTH, height));
        cut(page, bottom);
        top = bottom;
      }
    }
  }

  private static void cut(PDPageContentStream page, float y) throws IOException {
    page.setLineWidth(0.5f);
    page.setLineDashPattern(DASHES, 0);
    page.moveTo(0, y);
    page.lineTo(Paper.WIDTH, y);
    page.stroke();
    page.setLineDashPattern(new float[0], 0);
  }
}
