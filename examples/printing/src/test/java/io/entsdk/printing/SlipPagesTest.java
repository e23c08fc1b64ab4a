package io.entsdk.printing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Slip;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class SlipPagesTest {

  private static final String TEXT =
      "Jeudi 24 septembre, la classe va au musée d’histoire naturelle.\n"
          + "Départ à 9 h, retour à 16 h 30. Prévoir un pique-nique, une gourde et un vêtement de pluie."
          + " L’entrée est offerte par la coopérative de l’école.";
  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-09-18T22:00:00Z");

  @Test
  void severalSlipsStandOnAPageEachWithTheNamesOfOneGuardianAndChild() throws IOException {
    List<Page> pages =
        pages(
            Locale.FRENCH,
            List.of(
                slip(Asked.TO_AUTHORISE, TEXT, "Ada", "Grace HOPPER"),
                slip(Asked.TO_AUTHORISE, TEXT, "Ada", "Charles BABBAGE"),
                slip(Asked.TO_ACKNOWLEDGE, TEXT, "Bob", "Cléo DUPONT"),
                slip(Asked.NOTHING, TEXT, "Zoé", "Łukasz KOWALSKI")));

    assertEquals(2, pages.size());
    String text = pages.get(0).text();
    assertTrue(text.contains("Ada · CP") && text.contains("Pour Grace HOPPER"), text);
    assertTrue(text.contains("J’accepte") && text.contains("Je refuse"), text);
    assertTrue(text.contains("À rendre au plus tard le 18 septembre 2026"), text);
    assertTrue(text.contains("Signature") && text.contains("Date"), text);
    assertTrue(text.contains("Version QWERTZui"), text);
    assertTrue((text + pages.get(1).text()).contains("À lire ; rien à rendre."));
    assertFalse(text.contains("UNREACHED"));
  }

  @Test
  void eachStripIsOfOneGuardian() {
    NamedSlip mother = slip(Asked.TO_AUTHORISE, TEXT, "Ada", "Grace HOPPER");
    List<String> lines = IntStream.range(0, 200).mapToObj(i -> "ligne " + i).toList();

    List<SlipStrip> strips = SlipStrip.of(mother, lines, Paper.HEIGHT);

    assertEquals(List.of(mother), strips.stream().map(SlipStrip::slip).distinct().toList());
    assertEquals(lines, strips.stream().flatMap(one -> one.lines().stream()).toList());
    assertEquals(1, strips.stream().filter(SlipStrip::last).count());
    assertTrue(strips.stream().allMatch(one -> one.height() <= Paper.HEIGHT));
  }

  @Test
  void aLongSlipLosesNoWordAndNamesItsGuardianOnEachPart() throws IOException {
    String words = String.join(" ", IntStream.range(0, 2_000).mapToObj(i -> "mot" + i).toList());

    List<Page> pages = pages(Locale.ENGLISH, List.of(slip(words, "Ada", "Grace HOPPER")));

    String all = String.join(" ", pages.stream().map(Page::text).toList());
    List<String> read = List.of(all.split("\\s+"));
    assertTrue(pages.size() > 1);
    assertTrue(read.containsAll(List.of(words.split(" "))));
    assertTrue(pages.stream().allMatch(page -> page.text().contains("For Grace HOPPER")));
    assertEquals(2, all.split("I agree", -1).length);
  }

  @Test
  void aWordWithoutEndAndAnEmptySheetArePrintedToo() throws IOException {
    String flat =
        pages(Locale.FRENCH, List.of(slip("x".repeat(500), "Ada", "Grace"))).get(0).text();

    assertEquals(500, flat.replaceAll("\\s", "").chars().filter(one -> one == 'x').count());
    assertTrue(pages(Locale.FRENCH, List.of()).get(0).text().contains("Aucun papier"));
  }

  @Test
  void itIsBlackOnWhiteAndPrintsNoNameInALog() throws IOException {
    NamedSlip slip = slip(TEXT, "Ada", "Grace HOPPER");
    try (PDDocument document = Loader.loadPDF(render(Locale.FRENCH, List.of(slip)))) {
      String drawn = new String(document.getPage(0).getContents().readAllBytes(), ISO_8859_1);
      assertFalse(drawn.matches("(?s).*\\b(rg|RG|sc|SC|scn|SCN|k|K)\\n.*"), "it has a colour");
    }
    assertFalse(slip.toString().contains("Grace") || slip.toString().contains("Ada"));
  }

  private static List<Page> pages(Locale locale, List<NamedSlip> slips) throws IOException {
    return Page.of(render(locale, slips), 100);
  }

  private static byte[] render(Locale locale, List<NamedSlip> slips) throws IOException {
    return new SlipPages(PrintedClass.of("CP", ClassColour.BLUE, locale, ZoneId.of("Europe/Paris")))
        .render(slips);
  }

  private static NamedSlip slip(String text, String child, String addressee) {
    return slip(Asked.TO_AUTHORISE, text, child, addressee);
  }

  private static NamedSlip slip(Asked asked, String text, String child, String addressee) {
    PersonId guardian = new PersonId(UUID.randomUUID());
    return new NamedSlip(
        new Slip(
            new ItemId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            Guardian.of(guardian),
            guardian,
            Slip.Why.UNREACHED,
            asked,
            "Sortie au musée",
            text,
            "QWERTZuiopasdfghjklyxcvbnm1234567890QWERTZu",
            FRIDAY_NIGHT),
        child,
        addressee);
  }
}
