package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PupilLevel;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of a primary school. */
class PupilLevelTest {

  @ParameterizedTest
  @CsvSource({
    "TPS,1,2",
    "PS,1,3",
    "MS,1,4",
    "GS,1,5",
    "CP,2,6",
    "CE1,2,7",
    "CE2,2,8",
    "CM1,3,9",
    "CM2,3,10"
  })
  void aLevelHasACycleAndAnAge(String code, int cycle, int age) {
    PupilLevel level = PupilLevel.find(code).orElseThrow();
    assertEquals(OptionalInt.of(cycle), level.cycle());
    assertEquals(OptionalInt.of(age), level.usualAge());
  }

  @Test
  void clisIsTheFormerWordForUlisWhichHasNoAge() {
    assertEquals(Optional.of(PupilLevel.ULIS), PupilLevel.find("Clis"));
    assertEquals(OptionalInt.empty(), PupilLevel.ULIS.usualAge());
    assertEquals(OptionalInt.empty(), PupilLevel.ULIS.cycle());
  }

  @Test
  void anotherWordIsNoLevel() {
    assertEquals(Optional.empty(), PupilLevel.find("6EME"));
  }
}
