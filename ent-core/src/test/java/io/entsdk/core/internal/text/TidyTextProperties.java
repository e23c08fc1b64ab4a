package io.entsdk.core.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Text as it is kept. */
class TidyTextProperties {

  @Property
  void tidyingTwiceIsTidyingOnce(@ForAll String text) {
    String once = TidyText.of(text);
    assertEquals(once, TidyText.of(once));
  }

  @Property
  void noSpaceAtTheEdgesAndNoneTwice(@ForAll String text) {
    String tidy = TidyText.of(text);
    assertFalse(tidy.startsWith(" ") || tidy.endsWith(" ") || tidy.contains("  "));
  }

  @Example
  void accentsAreComposedAndSpacesOfAllKindsAreOne() {
    assertEquals("Zoë Marie", TidyText.of("\u00A0 Zoe\u0308 \t\u2003Marie\t"));
  }

  @Example
  void lineBreaksStayToBeJudged() {
    assertEquals("a\nb\0", TidyText.of("a\nb\0"));
  }
}
