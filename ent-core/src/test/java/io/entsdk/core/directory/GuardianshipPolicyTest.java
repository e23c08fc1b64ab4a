package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the policy once more, written down by hand from the reference: each cell is a test. */
class GuardianshipPolicyTest {

  // Y: yes. J: jointly. D: as the document lists. -: no.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "right,                 UNVERIFIED,FULL,SUPERVISION_ONLY,WITHDRAWN,CONTACT_PROHIBITED,DELEGATED,DAILY_CARE,CONTACT_ONLY",
    "CLASS_INFORMATION,     Y,Y,Y,-,-,Y,Y,-",
    "RESULTS,               -,Y,Y,-,-,D,D,-",
    "DAILY_LIFE,            -,Y,D,-,-,D,Y,-",
    "WHEREABOUTS,           Y,Y,Y,-,-,Y,Y,-",
    "ACKNOWLEDGE,           Y,Y,Y,-,-,D,Y,-",
    "SIGN_USUAL_ACT,        -,Y,-,-,-,D,D,-",
    "SIGN_UNUSUAL_ACT,      -,J,-,-,-,D,D,-",
    "WRITE_TO_HEAD,         Y,Y,Y,Y,Y,Y,Y,-",
    "WRITE_TO_HEAD_TEACHER, Y,Y,Y,-,-,Y,Y,-",
    "WRITE_TO_TEACHERS,     -,Y,-,-,-,Y,Y,-",
    "SEE_OTHER_GUARDIANS,   -,Y,-,-,-,-,-,-",
    "COLLECT_CHILD,         -,Y,D,-,-,D,Y,Y",
    "OPEN_HOME_SESSION,     -,Y,-,-,-,D,D,-",
  })
  void eachCellIsAsTheLawHasIt(
      String right,
      String unverified,
      String full,
      String supervision,
      String withdrawn,
      String prohibited,
      String delegated,
      String daily,
      String contact) {
    List<String> cells =
        List.of(unverified, full, supervision, withdrawn, prohibited, delegated, daily, contact);

    assertEquals(cells, row(right));
  }

  private static List<String> row(String right) {
    List<String> cells = new ArrayList<>();
    for (GuardianshipState state : GuardianshipState.values()) {
      cells.add(
          right.equals("right")
              ? state.name()
              : letter(state.allowance(GuardianshipRight.valueOf(right))));
    }
    return cells;
  }

  private static String letter(Allowance allowance) {
    return switch (allowance) {
      case YES -> "Y";
      case JOINTLY -> "J";
      case AS_DOCUMENT -> "D";
      case NO -> "-";
    };
  }

  @Test
  void noRightIsForgotten() {
    assertEquals(13, GuardianshipRight.values().length, "add the new right to the table above");
  }
}
