package io.entsdk.messaging.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** What holds of every text, however hostile. */
class FrenchWordsProperties {

  @Property
  void everyTextIsTakenApartIntoWordsThatATableHolds(@ForAll String text) {
    for (String stem : FrenchWords.stems(text)) {
      assertTrue(!stem.isEmpty() && stem.length() <= FrenchWords.LONGEST);
      assertTrue(stem.codePoints().allMatch(Character::isLetterOrDigit), stem);
    }
  }

  @Property
  void caseMakesNoDifference(
      @ForAll @CharRange(from = ' ', to = 'ÿ') @StringLength(max = 60) String text) {
    assertEquals(
        FrenchWords.stems(text.toLowerCase(Locale.ROOT)),
        FrenchWords.stems(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
  }

  @Property
  void whatIsSoughtIsReadOrRefusedAndNothingElse(@ForAll @StringLength(max = 200) String text) {
    Sought sought = Sought.of(text);
    if (!sought.last().isEmpty()) {
      assertTrue(sought.beginning().compareTo(sought.beyond()) < 0);
    }
  }
}
