package io.entsdk.auth.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents beside the README are what the code says; {@code -Dgolden.update} accepts. */
class LedgerPageTest {

  @ParameterizedTest
  @CsvSource({"en, ENTROPY.md", "fr, ENTROPY_fr.md"})
  void theDocumentIsWhatTheCodeSays(String language, String file) throws IOException {
    String written = EntropyLedger.standard().document(Locale.forLanguageTag(language));
    Path golden = Path.of(file);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, written);
    }

    assertEquals(Files.readString(golden), written, () -> file + ": -Dgolden.update");
  }

  @Test
  void anotherLanguageReadsEnglish() {
    EntropyLedger ledger = EntropyLedger.standard();

    assertEquals(ledger.document(Locale.ENGLISH), ledger.document(Locale.GERMAN));
    assertTrue(ledger.document(Locale.FRENCH).contains("13,2"));
  }
}
