package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.spi.Translator;
import io.entsdk.messaging.spi.Translator.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Proves that an engine keeps its name, says something, and lets no text put it out of step. */
public abstract class TranslatorContract {

  private static final Words TRIP = new Words("Sortie au musée", "Jeudi, à 9 h.");

  /** Return the engine. */
  protected abstract Translator translator();

  /** Return a language that it knows. */
  protected abstract Locale known();

  @Test
  void itKeepsItsName() {
    assertFalse(translator().id().isBlank());
    assertEquals(translator().id(), translator().id());
  }

  @Test
  void itSaysSomethingInALanguageThatItKnows() {
    Words said = translator().translate(TRIP, known()).orElseThrow();

    assertFalse(said.subject().isBlank());
    assertFalse(said.text().isBlank());
    assertEquals(1, said.subject().lines().count(), "a subject is one line");
  }

  @Test
  void noTextPutsItOutOfStep() {
    List<String> hostile =
        List.of(
            "\u202Eesrever",
            "<script>alert(1)</script>",
            "a\n".repeat(5_000),
            "\uD83D\uDC69\u200D\uD83D\uDC67",
            "{0} %s ${x}");

    for (String text : hostile) {
      assertNotNull(translator().translate(new Words("Sortie", text), known()));
    }
    assertTrue(translator().translate(TRIP, known()).isPresent());
  }
}
