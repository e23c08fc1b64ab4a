package io.entsdk.auth.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CnilCompositionTest {

  /** The rows of regulation.md 3.1, with its arithmetic. */
  @ParameterizedTest
  @CsvSource({
    "TWELVE_OF_FOUR_KINDS,    ALONE,      79.55",
    "FOURTEEN_OF_THREE_KINDS, ALONE,      83.36",
    "EIGHT_OF_THREE_KINDS,    RESTRICTED, 47.63",
    "SIXTEEN_DIGITS,          RESTRICTED, 53.15"
  })
  void eachCountsForItsCaseByItsName(CnilComposition one, CnilCase counted, double drawn) {
    assertEquals(counted, one.counted());
    assertEquals(drawn, one.bitsIfDrawn().orElseThrow(), 0.01);
  }

  @Test
  void eightCharactersHaveFewerBitsThanTheirCaseAsksFor() {
    double bits = CnilComposition.EIGHT_OF_THREE_KINDS.bitsIfDrawn().orElseThrow();

    assertTrue(bits < CnilCase.RESTRICTED.least());
    assertEquals(CnilCase.RESTRICTED, CnilComposition.claimOf("Lundi123"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lundi12             | NONE",
        "lundi123            | NONE",
        "Lundi123            | RESTRICTED",
        "lundi12!            | RESTRICTED",
        "LundiMardi12        | RESTRICTED",
        "LundiMardi1!        | ALONE",
        "LundiMardi1234      | ALONE",
        "lundimardimercredi  | NONE",
        "123456789012345     | NONE",
        "1234567890123456    | RESTRICTED",
        "un deux trois quatre cinq six       | NONE",
        "un deux trois quatre cinq six sept  | ALONE",
        "a b c d e f g h                     | NONE",
        "🐸🐸🐸🐸🐸🐸🐸                          | NONE"
      })
  void aSecretReachesTheCaseOfItsComposition(String secret, CnilCase reached) {
    assertEquals(reached, CnilComposition.claimOf(secret));
  }

  @Test
  void nothingIsNoSecret() {
    assertEquals(CnilCase.NONE, CnilComposition.claimOf(""));
  }
}
