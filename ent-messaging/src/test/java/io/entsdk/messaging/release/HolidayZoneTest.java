package io.entsdk.messaging.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.Uai;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayZoneTest {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  @ParameterizedTest(name = "a school of {0} has the holidays of {1}")
  @CsvSource({
    "069, A",
    "033, A",
    "087, A",
    "061, B",
    "013, B",
    "067, B",
    "076, B",
    "075, C",
    "031, C",
    "093, C",
    "620, CORSE",
    "720, CORSE",
    "971, GUADELOUPE",
    "972, MARTINIQUE",
    "973, GUYANE",
    "974, LA_REUNION",
    "975, SAINT_PIERRE_ET_MIQUELON",
    "976, MAYOTTE",
    "983, NOUVELLE_CALEDONIE",
    "984, POLYNESIE_FRANCAISE",
    "986, WALLIS_ET_FUTUNA"
  })
  void aSchoolLiesInTheZoneOfItsDepartment(String department, HolidayZone zone) {
    assertEquals(Optional.of(zone), HolidayZone.of(uai(department)));
  }

  @Test
  void aSchoolAbroadLiesInNone() {
    assertEquals(Optional.empty(), HolidayZone.of(uai("099")));
  }

  /** 94 departments of the mainland without Corse, whose two have numbers of their own. */
  @Test
  void eachDepartmentOfTheMainlandLiesInOneZone() {
    Map<HolidayZone, Integer> found = new EnumMap<>(HolidayZone.class);
    IntStream.rangeClosed(1, 95)
        .filter(department -> department != 20)
        .mapToObj("%03d"::formatted)
        .forEach(code -> found.merge(HolidayZone.of(uai(code)).orElseThrow(), 1, Integer::sum));

    assertEquals(Map.of(HolidayZone.A, 32, HolidayZone.B, 41, HolidayZone.C, 21), found);
  }

  @Test
  void eachZoneHasASchool() {
    assertEquals(
        Arrays.asList(HolidayZone.values()),
        IntStream.rangeClosed(1, 999)
            .mapToObj("%03d"::formatted)
            .map(code -> HolidayZone.of(uai(code)))
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList());
  }

  private static Uai uai(String department) {
    String number = department + "0001";
    return new Uai(number + LETTERS.charAt(Integer.parseInt(number) % LETTERS.length()));
  }
}
