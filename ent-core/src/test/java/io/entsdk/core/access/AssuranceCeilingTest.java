package io.entsdk.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Assurance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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
          Reason.DELEGATED);

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
}
