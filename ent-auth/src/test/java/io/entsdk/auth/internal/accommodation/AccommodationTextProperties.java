package io.entsdk.auth.internal.accommodation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import java.time.Duration;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AccommodationTextProperties {

  private static final int COLUMN = 200;

  @Property(tries = 200)
  void whatIsKeptIsReadBackAndFitsItsColumn(
      @ForAll Set<Accommodation> kinds, @ForAll @IntRange(min = 300, max = 10_000) int millis) {
    Accommodations needs = new Accommodations(kinds, Duration.ofMillis(millis));

    String kept = AccommodationText.of(needs);

    assertEquals(needs, AccommodationText.read(kept));
    assertTrue(kept.length() <= COLUMN, kept);
  }

  @Property(tries = 50)
  void whatANewerNodeKnowsIsLeftOut(@ForAll Set<Accommodation> kinds) {
    Accommodations needs = Accommodations.of(kinds);

    assertEquals(needs, AccommodationText.read(AccommodationText.of(needs) + " TELEPATHY"));
  }
}
