package io.entsdk.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.SchoolLevel;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table once more, written down by hand from the reference: each row is a test. */
class RequirementTest {

  private static final String ROWS =
      """
      CONTROLLER_NAMED    | DIRECTORY  | YYY | RGPD, art. 4(7)                         | 2016-04-27 | VERIFIED_SECOND_HAND
      DPO_NAMED           | DIRECTORY  | YYY | RGPD, art. 37                           | 2016-04-27 | RECALLED
      CONTROLLER_AGREES   | PAPER      | YYY | arrêté du 30 novembre 2006, art. 7      | 2006-11-30 | VERIFIED
      INSPECTOR_CONSULTED | ACT        | Y-- | académie d’Aix-Marseille, ENT du premier degré | -   | VERIFIED
      LOCAL_CONVENTION    | CONVENTION | Y-Y | CNIL, délibération 2006-104             | 2006-04-27 | VERIFIED
      PROCESSOR_CONTRACT  | PAPER      | YYY | RGPD, art. 28(3)                        | 2016-04-27 | RECALLED
      REGISTER_IN_FORCE   | PAPER      | YYY | RGPD, art. 30(1)                        | 2016-04-27 | VERIFIED_SECOND_HAND
      IMPACT_ASSESSMENT   | DECISION   | YYY | RGPD, art. 35                           | 2016-04-27 | RECALLED
      HOSTING_PLACE       | WORDS      | YYY | IH2EF, questions du chef d’établissement à l’éditeur | - | VERIFIED
      DATA_ACCESS         | WORDS      | YYY | IH2EF, questions du chef d’établissement à l’éditeur | - | VERIFIED
      SUB_PROCESSORS      | WORDS      | YYY | RGPD, art. 28(2) and (4)                | 2016-04-27 | RECALLED
      SECURITY_MEASURES   | WORDS      | YYY | IH2EF, questions du chef d’établissement à l’éditeur | - | VERIFIED
      NOTICE_TO_PUPILS    | ACT        | YYY | arrêté du 30 novembre 2006, art. 5      | 2006-11-30 | VERIFIED
      NOTICE_TO_GUARDIANS | ACT        | YYY | arrêté du 30 novembre 2006, art. 5      | 2006-11-30 | VERIFIED
      NOTICE_TO_STAFF     | ACT        | YYY | arrêté du 30 novembre 2006, art. 5      | 2006-11-30 | VERIFIED
      TEXT_ON_HOME_PAGE   | ADDRESS    | YYY | arrêté du 30 novembre 2006, art. 8      | 2006-11-30 | VERIFIED
      """;

  // Asked of: a public primary, a private primary, a public secondary school.
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void eachRowIsAsTheReferenceHasIt(
      Requirement row, String shown, String asked, String text, String date, String confidence) {
    assertEquals("BY_" + shown, row.shown().name());
    assertEquals(
        asked,
        letter(row.isAskedOf(SchoolLevel.PRIMARY, Contract.PUBLIC))
            + letter(row.isAskedOf(SchoolLevel.PRIMARY, Contract.PRIVATE_UNDER_CONTRACT))
            + letter(row.isAskedOf(SchoolLevel.LOWER_SECONDARY, Contract.PUBLIC)));
    assertEquals(text, row.source().citation());
    assertEquals(date, row.source().date() == null ? "-" : row.source().date().toString());
    assertEquals(confidence, row.source().confidence().name());
  }

  @Test
  void noRowIsLeftOut() {
    assertEquals(
        Arrays.stream(Requirement.values()).map(Enum::name).toList(),
        ROWS.lines().map(line -> line.split("\\|")[0].strip()).toList());
  }

  @ParameterizedTest
  @EnumSource(Requirement.class)
  void eachHasATextInFrenchAndInEnglish(Requirement row) {
    assertNotEquals(row.text(Locale.FRENCH), row.text(Locale.ENGLISH));
    assertEquals(row.text(Locale.ENGLISH), row.text(Locale.GERMAN));
    assertFalse(row.text(Locale.FRENCH).contains("'"));
  }

  private static String letter(boolean asked) {
    return asked ? "Y" : "-";
  }
}
