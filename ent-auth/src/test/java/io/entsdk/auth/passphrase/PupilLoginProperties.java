package io.entsdk.auth.passphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PupilLoginProperties {

  private final SecureRandom random = new SecureRandom();

  @Example
  void aLoginReadsBackInGroupsAndWithout() {
    PupilLogin login = PupilLogin.draw(random);

    assertEquals(Optional.of(login), PupilLogin.read(login.digits()));
    assertEquals(Optional.of(login), PupilLogin.read(" " + login.inGroups() + " "));
    assertEquals(Optional.of(login), PupilLogin.read(login.inGroups().replace(' ', '-')));
  }

  @Property(tries = 500)
  void oneWrongDigitIsTold(
      @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
    StringBuilder digits = new StringBuilder(PupilLogin.draw(random).digits());
    digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + by) % 10));

    assertEquals(Optional.empty(), PupilLogin.read(digits));
  }

  @Property(tries = 500)
  void twoNeighboursThatChangedPlacesAreTold(@ForAll @IntRange(max = 7) int place) {
    String digits = PupilLogin.draw(random).digits();
    StringBuilder swapped = new StringBuilder(digits);
    swapped.setCharAt(place, digits.charAt(place + 1));
    swapped.setCharAt(place + 1, digits.charAt(place));

    assertEquals(
        digits.contentEquals(swapped), PupilLogin.read(swapped).isPresent(), swapped::toString);
  }

  @Property(tries = 200)
  void nothingThatIsTypedIsACrash(@ForAll String typed) {
    PupilLogin.read(typed);
    Passphrase.read(typed);
    WordList.french().find(typed);
  }

  @Example
  void whatFitsNotIsNoLoginAndNothingIsPrinted() {
    PupilLogin login = PupilLogin.draw(random);

    assertThrows(IllegalArgumentException.class, () -> new PupilLogin("12345678"));
    assertFalse(login.toString().contains(login.digits()));
  }
}
