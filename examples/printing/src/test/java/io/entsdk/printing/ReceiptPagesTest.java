package io.entsdk.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentReceipt;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReceiptPagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private final ReceiptPages pages = new ReceiptPages(List.of());

  @Test
  void aReceiptIsOnePageWithEveryWordOfItInTheLanguageOfItsReader() throws IOException {
    List<Page> printed = Page.of(pages.render(receipt(1, "Zoé Mac’h"), Locale.FRENCH), 50);

    assertEquals(1, printed.size());
    String text = words(printed);
    for (String sentence : receipt(1, "Zoé Mac’h").explain(Locale.FRENCH)) {
      String squeezed = squeezed(sentence);
      assertTrue(text.contains(squeezed), () -> squeezed + " in " + text);
    }
    assertTrue(text.contains(squeezed("1er septembre 2026 : Zoé Mac’h donne son accord")), text);
  }

  @Test
  void manyAnswersAreWrittenSmallerAndNothingIsLost() throws IOException {
    assertEquals(1, Page.of(pages.render(receipt(25, "Zoé"), Locale.FRENCH), 50).size());

    List<Page> printed = Page.of(pages.render(receipt(200, "Zoé"), Locale.ENGLISH), 50);

    assertTrue(printed.size() > 1);
    assertEquals(201, words(printed).split("Zoé", -1).length);
  }

  private static String words(List<Page> printed) {
    return squeezed(printed.stream().map(Page::text).collect(Collectors.joining()));
  }

  /** A long fingerprint is broken where a line ends, so no space counts. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", "");
  }

  private static ConsentReceipt receipt(int answers, String signatory) {
    ConsentEvent given =
        new ConsentEvent(
            ConsentParty.oneself(),
            ConsentAnswer.GIVEN,
            DAY,
            ConsentMethod.PAPER,
            Instant.parse("2026-09-01T08:00:00Z"));
    Consent consent =
        new Consent(
            new ConsentId(new UUID(0, 1)),
            new PersonId(new UUID(0, 2)),
            new SchoolId(new UUID(0, 3)),
            new Purpose("museum-photos"),
            new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.ENT),
            ConsentText.of("1", Locale.FRENCH, "Photos de la sortie au musée."),
            ConsentRule.ONE_HOLDER,
            DAY,
            LocalDate.of(2027, 8, 31));
    return new ConsentReceipt(
        consent,
        new ConsentReceipt.Parties(
            "École Émile Zola",
            List.of("Directeur académique des services de l’éducation nationale du Rhône"),
            List.of("Délégué à la protection des données de l’académie de Lyon"),
            "Élodie Mac’h",
            signatory),
        Collections.nCopies(answers, given),
        Instant.parse("2026-09-01T08:00:00Z"));
  }
}
