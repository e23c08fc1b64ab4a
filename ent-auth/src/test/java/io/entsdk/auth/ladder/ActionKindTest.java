package io.entsdk.auth.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table and the permissions of the jars on the path say the same. */
class ActionKindTest {

  private final List<Permission> real =
      Wiring.features().stream()
          .map(Feature::permissions)
          .flatMap(List::stream)
          .flatMap(source -> source.permissions().stream())
          .toList();

  @Test
  void everyRealPermissionHasARowOfItsOwnLevel() {
    assertFalse(real.isEmpty());
    for (Permission permission : real) {
      ActionKind kind =
          ActionKind.of(permission)
              .orElseThrow(() -> new AssertionError(permission.code() + " has no row"));
      assertEquals(kind.least(), permission.least(), permission::code);
    }
  }

  @ParameterizedTest
  @EnumSource(SignInPath.class)
  void noWayInYieldsAnActionAboveItsCeiling(SignInPath path) {
    for (Permission permission : real) {
      boolean open = ActionKind.of(permission).orElseThrow().isOpenOn(path);
      if (path != SignInPath.PASS) {
        assertEquals(permission.isMetBy(path.assurance()), open, permission::code);
      }
    }
    for (ActionKind kind : ActionKind.values()) {
      assertTrue(!kind.isOpenOn(path) || path.assurance().atLeast(kind.least()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLASS_CODE,        FOLLOW_LESSONS,  true",
    "CLASS_CODE,        HAND_IN,         false",
    "CARD_IN_WINDOW,    HAND_IN,         true",
    "APPROVAL,          READ_MESSAGES,   false",
    "RESCUE_CODE,       WRITE_TO_CLASS,  false",
    "HOME,              HAND_IN,         true",
    "HOME,              READ_MESSAGES,   false",
    "CARD_AND_PICTURES, WRITE_TO_CLASS,  true",
    "CARD_AND_PICTURES, WRITE_TO_TEACHER, false",
    "CARD_AND_PICTURES, CHANGE_ACCOUNT,  false",
    "PASSPHRASE,        WRITE_TO_TEACHER, true",
    "PASSPHRASE,        CHANGE_ACCOUNT,  true",
    "PASSPHRASE,        ADMINISTER,      false",
    "PASS,              FOLLOW_LESSONS,  false"
  })
  void theRowsAreThoseOfTheReference(SignInPath path, ActionKind kind, boolean open) {
    assertEquals(open, kind.isOpenOn(path));
  }

  @ParameterizedTest
  @EnumSource(SignInPath.class)
  void aTrustedAdultIsReachedOnEveryRungOfTheLadder(SignInPath path) {
    assertEquals(path != SignInPath.PASS, ActionKind.ASK_FOR_HELP.isOpenOn(path));
  }

  @Test
  void aPermissionBelowAPasswordWithoutARowIsTold() {
    Permission unknown = Permission.of("paint-the-wall", Assurance.CARD);

    assertTrue(ActionKind.of(unknown).isEmpty());
  }
}
