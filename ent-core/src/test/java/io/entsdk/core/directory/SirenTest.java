package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SirenTest {

  private static final String KNOWN = "732829320";

  @Test
  void aSirenIsReadWithItsBlanks() {
    assertEquals(new Siren(KNOWN), Siren.of(" 732 829 320 "));
  }

  @Test
  void whatIsNoSirenIsRefused() {
    for (String text : new String[] {"", "73282932", "7328293200", "73282932a", "٧٣٢٨٢٩٣٢٠"}) {
      assertEquals("malformed", refusal(text), text);
    }
  }

  @Property
  void oneMistypedDigitIsNoticed(
      @ForAll @IntRange(min = 0, max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
    StringBuilder mistyped = new StringBuilder(KNOWN);
    mistyped.setCharAt(place, (char) ('0' + (KNOWN.charAt(place) - '0' + by) % 10));

    assertEquals("wrong-check-digit", refusal(mistyped.toString()));
  }

  private static String refusal(String text) {
    return assertThrows(RejectedException.class, () -> Siren.of(text)).violations().get(0).code();
  }
}
