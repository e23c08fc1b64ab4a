package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

  @ParameterizedTest
  @ValueSource(strings = {"0750655E", " 0750655e ", "0610123C", "9741234Y"})
  void aRightCheckLetterIsTaken(String text) {
    assertEquals(text.strip().toUpperCase(Locale.ROOT), Uai.of(text).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0750655", "750655E", "0750655É", "07506550E", "ABCDEFGH"})
  void anotherShapeIsRefused(String text) {
    assertEquals("malformed", refusal(text));
  }

  @Test
  void everyWrongLetterIsRefused() {
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      if (letter != 'E') {
        assertEquals("wrong-check-letter", refusal("0750655" + letter));
      }
    }
  }

  private static String refusal(String text) {
    return assertThrows(RejectedException.class, () -> Uai.of(text)).violations().get(0).code();
  }
}
