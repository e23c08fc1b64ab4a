package io.entsdk.auth.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInPathTest {

  @ParameterizedTest
  @CsvSource({
    "CLASS_CODE, CLASS_CODE, SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "CARD_IN_WINDOW, CARD, UNDER_SIX",
    "APPROVAL, CARD, UNDER_SIX SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "RESCUE_CODE, CARD, SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "HOME, HOME, UNDER_SIX SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "CARD_AND_PICTURES, CARD_AND_PICTURES, UNDER_SIX SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "CARD_AND_APPROVAL, CARD_AND_PICTURES, UNDER_SIX SIX_TO_EIGHT NINE_TO_ELEVEN SECONDARY",
    "PASS, PASS, ''",
    "PASSPHRASE, PASSWORD, NINE_TO_ELEVEN SECONDARY"
  })
  void hasTheAssuranceAndTheBandsOfItsRow(SignInPath path, Assurance assurance, String bands) {
    assertEquals(assurance, path.assurance());
    assertEquals(bands, bandsOf(path));
  }

  @ParameterizedTest
  @EnumSource(SignInPath.class)
  void limitsASessionAsItsBandDoesAndNobodyElses(SignInPath path) {
    for (AgeBand band : AgeBand.values()) {
      assertEquals(
          path.isOpenTo(band) ? Optional.of(band.limits()) : Optional.empty(), path.limits(band));
    }
  }

  @Test
  void everyPupilHasAWayInWithoutACard() {
    for (AgeBand band : AgeBand.values()) {
      assertTrue(SignInPath.APPROVAL.isOpenTo(band), band.name());
    }
  }

  @Test
  void noPathOfPupilsIsWorthTwoFactors() {
    assertEquals(
        Optional.empty(),
        Arrays.stream(SignInPath.values())
            .filter(path -> path.assurance().atLeast(Assurance.TWO_FACTORS))
            .findAny());
  }

  private static String bandsOf(SignInPath path) {
    return Arrays.stream(AgeBand.values())
        .filter(path::isOpenTo)
        .map(AgeBand::name)
        .collect(Collectors.joining(" "));
  }
}
