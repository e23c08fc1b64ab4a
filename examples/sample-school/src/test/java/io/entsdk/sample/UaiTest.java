package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UaiTest {

  @ParameterizedTest
  @CsvSource({"75, 654, 0750654D", "75, 655, 0750655E", "79, 31, 0790031E", "61, 123, 0610123C"})
  void theCheckLetterFollowsTheOfficialRule(int department, int rank, String uai) {
    assertEquals(uai, Uai.of(department, rank));
  }

  @Test
  void anOverseasDepartmentTakesThreeDigits() {
    assertTrue(Uai.of(974, 9001).matches("9749001[A-Z]"));
  }

  @Test
  void everySiteHasANumberOfItsOwn() {
    Set<String> numbers = new HashSet<>();
    for (int index = 0; index < Site.CAPACITY; index++) {
      assertTrue(numbers.add(Site.of(index).uai()), "Twice: " + Site.of(index));
    }
  }
}
