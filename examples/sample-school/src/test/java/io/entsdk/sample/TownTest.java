package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TownTest {

  @Test
  void aTownHasExactlyThePupilsAskedInSchoolsOfDifferentNumberAndSize() {
    List<SampleSchool> town = SampleSchools.town(4, 31, 5_003).toList();
    assertEquals(31, town.stream().map(SampleSchool::uai).distinct().count());
    assertEquals(5_003, town.stream().mapToInt(school -> school.pupils().size()).sum());
    assertTrue(town.stream().map(school -> school.pupils().size()).distinct().count() > 10);
    assertEquals(1, town.stream().map(SampleSchool::commune).distinct().count());
  }

  @Test
  void schoolsAreGeneratedOneByOneAsAsked() {
    Stream<SampleSchool> endless = SampleSchools.town(4, 40_000, 8_000_000);
    assertEquals(3, endless.limit(3).toList().size());
  }

  @Test
  void anEqualSeedGivesAnEqualTown() {
    assertEquals(
        SampleSchools.town(9, 3, 300).map(SampleSchool::pupils).toList(),
        SampleSchools.town(9, 3, 300).map(SampleSchool::pupils).toList());
  }

  @Test
  void aTownWithFewerPupilsThanSchoolsIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SampleSchools.town(1, 10, 9));
  }
}
