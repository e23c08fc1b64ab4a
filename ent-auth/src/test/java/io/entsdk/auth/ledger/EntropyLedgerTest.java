package io.entsdk.auth.ledger;

import static io.entsdk.auth.ledger.Opponent.CARD_THIEF;
import static io.entsdk.auth.ledger.Opponent.CLASSMATE;
import static io.entsdk.auth.ledger.Opponent.DATABASE_AND_PEPPER_THIEF;
import static io.entsdk.auth.ledger.Opponent.DATABASE_THIEF;
import static io.entsdk.auth.ledger.Opponent.OUTSIDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.window.ClassCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntropyLedgerTest {

  private final EntropyLedger ledger = EntropyLedger.standard();

  /** The numbers of pupil-auth.md 4.1, where it has them. */
  @ParameterizedTest
  @CsvSource({
    "CLASS_CODE,         52.1,  13.2, 52.1, 256.0,  38.9, NONE",
    "CARD_AND_PICTURES, 141.2, 141.2, 13.2, 128.0, 128.0, ALONE",
    "CARD_AND_APPROVAL, 128.0, 128.0,  0.0, 128.0, 128.0, ALONE",
    "CARD_IN_WINDOW,    128.0, 128.0,  0.0, 128.0, 128.0, ALONE",
    "RESCUE_CODE,        19.9,  19.9, 19.9, 256.0,  19.9, NONE",
    "PASSPHRASE,         81.6,  55.0, 81.6, 256.0,  55.0, RESTRICTED"
  })
  void eachWayInIsWorthWhatItIs(
      SignInPath path,
      double outsider,
      double classmate,
      double cardThief,
      double database,
      double databaseAndPepper,
      CnilCase cnil) {
    LedgerLine line = ledger.line(path).orElseThrow();

    assertEquals(outsider, line.bitsAgainst(OUTSIDER), 0.05);
    assertEquals(classmate, line.bitsAgainst(CLASSMATE), 0.05);
    assertEquals(cardThief, line.bitsAgainst(CARD_THIEF), 0.05);
    assertEquals(database, line.bitsAgainst(DATABASE_THIEF), 0.05);
    assertEquals(databaseAndPepper, line.bitsAgainst(DATABASE_AND_PEPPER_THIEF), 0.05);
    assertEquals(cnil, line.cnil());
  }

  @Test
  void everyWayInThatIsOfferedToPupilsHasALine() {
    Set<SignInPath> notYet = EnumSet.of(SignInPath.PASS);
    Set<SignInPath> expected = EnumSet.complementOf(EnumSet.copyOf(notYet));

    assertEquals(
        expected, ledger.lines().stream().map(LedgerLine::path).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(Opponent.class)
  void whatAnOpponentLearnsNeverMakesItHarder(Opponent opponent) {
    for (LedgerLine line : ledger.lines()) {
      if (opponent == CLASSMATE || opponent == CARD_THIEF) {
        assertTrue(line.bitsAgainst(opponent) <= line.bitsAgainst(OUTSIDER));
      }
      assertTrue(line.bitsAgainst(DATABASE_AND_PEPPER_THIEF) <= line.bitsAgainst(DATABASE_THIEF));
    }
  }

  @Test
  void aClassCodeIsWorthNothingAgainstWhoeverSeesTheBoard() {
    LedgerLine line =
        new LedgerLine(
            SignInPath.CLASS_CODE,
            List.of(
                Ingredient.oneOf(Ingredient.Kind.CLASS_CODE, ClassCode.count()),
                Ingredient.oneOf(Ingredient.Kind.PICTURES, 10_000)));

    assertEquals(52.2, line.bitsAgainst(OUTSIDER), 0.05);
    assertEquals(13.3, line.bitsAgainst(CLASSMATE), 0.05);
    assertEquals(CnilCase.NONE, line.cnil());
  }

  @Test
  void nothingClaimsTheCaseOfTheUnlockCode() {
    assertEquals(
        List.of("ALONE", "RESTRICTED", "NONE"),
        Arrays.stream(CnilCase.values()).map(Enum::name).toList());
    assertEquals(CnilCase.NONE, CnilCase.of(49.9));
    assertEquals(CnilCase.RESTRICTED, CnilCase.of(50));
    assertEquals(CnilCase.ALONE, CnilCase.of(80));
  }

  @Test
  void picturesAloneAreRefused() {
    Ingredient pictures = Ingredient.oneOf(Ingredient.Kind.PICTURES, 1e12);
    EntropyLedger.Builder builder = EntropyLedger.builder();

    assertThrows(
        IllegalArgumentException.class, () -> builder.path(SignInPath.CLASS_CODE, pictures));
  }

  @ParameterizedTest
  @CsvSource({"1320, false", "4096, false", "8000, false", "9261, true", "10000, true"})
  void picturesBehindACardHave13BitsAtLeast(int stories, boolean enough) {
    Ingredient card = new Ingredient(Ingredient.Kind.CARD, 128);
    Ingredient pictures = Ingredient.oneOf(Ingredient.Kind.PICTURES, stories);
    EntropyLedger.Builder builder = EntropyLedger.builder();
    if (enough) {
      builder.path(SignInPath.CARD_AND_PICTURES, card, pictures).build();
    } else {
      assertThrows(
          IllegalArgumentException.class,
          () -> builder.path(SignInPath.CARD_AND_PICTURES, card, pictures));
    }
  }

  @Test
  void aWayInHasOneLine() {
    EntropyLedger.Builder twice =
        EntropyLedger.builder().path(SignInPath.HOME).path(SignInPath.HOME);

    assertThrows(IllegalArgumentException.class, twice::build);
  }
}
