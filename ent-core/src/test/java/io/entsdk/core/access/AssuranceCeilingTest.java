package io.entsdk.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceCeilingTest {

  private static final Set<Reason> OVER_OTHERS =
      EnumSet.of(
          Reason.TEACHES,
          Reason.HEADS,
          Reason.WORKS_IN,
          Reason.OVERSEES,
          Reason.GUARDS,
          Reason.ACCOMPANIES,
          Reason.GRANTED,
          Reason.DELEGATED,
          Reason.SUBSTITUTES);

  @ParameterizedTest
  @CsvSource({
    "CLASS_CODE, false",
    "CARD, false",
    "HOME, false",
    "CARD_AND_PICTURES, false",
    "PASSWORD, true",
    "TWO_FACTORS, true",
  })
  void eachWayOfSigningInReachesThisFarAtMost(Assurance assurance, boolean reachesOthers) {
    Set<Reason> admitted =
        Arrays.stream(Reason.values())
            .filter(AssuranceCeiling.of(assurance)::admits)
            .collect(Collectors.toSet());
    Set<Reason> expected = EnumSet.of(Reason.SELF);
    if (reachesOthers) {
      expected.addAll(OVER_OTHERS);
    }

    assertEquals(expected, admitted);
  }

  @Test
  void aPassReachesItsClassAndOneself() {
    Set<Reason> admitted =
        Arrays.stream(Reason.values())
            .filter(AssuranceCeiling.of(Assurance.PASS)::admits)
            .collect(Collectors.toSet());

    assertEquals(EnumSet.of(Reason.SELF, Reason.SUBSTITUTES), admitted);
  }

  @Test
  void aPassMeetsWhatIsMarkedForItAndNothingElse() {
    Permission lax = Permission.of("lax", Assurance.CLASS_CODE);
    assertFalse(lax.isMetBy(Assurance.PASS));
    assertTrue(lax.openToPass().isMetBy(Assurance.PASS));
    Permission strict = Permission.of("strict", Assurance.TWO_FACTORS);
    assertThrows(IllegalArgumentException.class, strict::openToPass);
  }
}
