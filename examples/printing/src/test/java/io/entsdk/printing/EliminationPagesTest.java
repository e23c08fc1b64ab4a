package io.entsdk.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipNumber;
import io.entsdk.privacy.archive.SlipSheet;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.SchoolPack;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EliminationPagesTest {

  private static final LocalDate FIRST = LocalDate.of(2019, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 5);

  private final EliminationPages pages = new EliminationPages(List.of());

  @Test
  void whatStandsOnTheSlipStandsOnThePageAndNothingRunsOffIt() throws IOException {
    SlipSheet sheet = sheet(2, "rien de plus");
    List<Page> printed = Page.of(pages.render(sheet), 60);

    assertEquals(1, printed.size());
    String text = printed.get(0).text().replaceAll("[\\s\u00a0]+", " ");
    for (String words :
        List.of(
            "Bordereau d’élimination",
            "Bordereau n° 2026-0007",
            "École Émile Zola",
            "1er juillet 2019",
            "12 345",
            "Direction de l’école",
            "2026-0007 · 1 / 1")) {
      assertTrue(text.contains(words), () -> words + " in " + text);
    }
    assertTrue(isWhite(printed.get(0).image()), "ink in the margin");
  }

  @Test
  void aLongSlipNamesItsColumnsOnEachPageAndIsSignedOnTheLast() throws IOException {
    List<Page> printed = Page.of(pages.render(sheet(60, "mot ".repeat(40))), 50);

    assertTrue(printed.size() > 3, () -> printed.size() + " pages");
    printed.forEach(page -> assertTrue(page.text().contains("Typologie"), page::text));
    String all = printed.stream().map(Page::text).collect(Collectors.joining());
    assertEquals(2, all.split("Direction de l’école", -1).length);
    assertTrue(printed.get(printed.size() - 1).text().contains("Direction de l’école"));
    assertEquals(61, all.split("2019", -1).length, all);
  }

  /** The longest comment that a slip takes, in the widest letter. */
  @Test
  void nothingOfALineThatIsLongerThanAPageIsLost() throws IOException {
    List<Page> printed = Page.of(pages.render(sheet(2, "W".repeat(1_000))), 50);

    String all = printed.stream().map(Page::text).collect(Collectors.joining());
    assertEquals(2_000, all.chars().filter(letter -> letter == 'W').count());
  }

  /**
   * Nothing is printed where no printer prints: 10 mm all around but for the number of the page.
   */
  private static boolean isWhite(BufferedImage page) {
    int edge = page.getWidth() * 10 / 297;
    return IntStream.range(0, page.getHeight())
        .allMatch(
            y ->
                IntStream.range(0, edge)
                    .allMatch(
                        x ->
                            (page.getRGB(x, y) & 0xff) > 250
                                && (page.getRGB(page.getWidth() - 1 - x, y) & 0xff) > 250));
  }

  private static SlipSheet sheet(int lines, String comment) {
    RetentionRule rule = SchoolPack.rules().get("roll-call");
    return new Slip(
            new SlipId(new UUID(0, 1)),
            new SlipNumber(2026, 7),
            new SchoolId(new UUID(0, 2)),
            "École Émile Zola",
            SlipState.SUBMITTED,
            IntStream.range(0, lines)
                .mapToObj(i -> SlipLine.of(rule, FIRST, LAST, 12_345, 4_000_000).commented(comment))
                .toList(),
            LAST,
            LAST,
            LAST,
            null,
            null,
            null,
            null,
            null,
            null)
        .sheet(Locale.FRENCH);
  }
}
