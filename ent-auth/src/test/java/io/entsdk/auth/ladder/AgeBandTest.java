package io.entsdk.auth.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolLevel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgeBandTest {

  @ParameterizedTest
  @CsvSource({
    "TPS, UNDER_SIX",
    "PS, UNDER_SIX",
    "MS, UNDER_SIX",
    "GS, UNDER_SIX",
    "CP, SIX_TO_EIGHT",
    "CE1, SIX_TO_EIGHT",
    "CE2, NINE_TO_ELEVEN",
    "CM1, NINE_TO_ELEVEN",
    "CM2, NINE_TO_ELEVEN",
    "ULIS, SIX_TO_EIGHT"
  })
  void followsThePupilsOwnLevel(PupilLevel level, AgeBand band) {
    assertEquals(band, AgeBand.of(SchoolLevel.PRIMARY, level));
  }

  @ParameterizedTest
  @EnumSource(PupilLevel.class)
  void isSecondaryInASecondarySchoolWhateverALevelSays(PupilLevel level) {
    assertEquals(AgeBand.SECONDARY, AgeBand.of(SchoolLevel.LOWER_SECONDARY, level));
    assertEquals(AgeBand.SECONDARY, AgeBand.of(SchoolLevel.UPPER_SECONDARY, level));
  }

  @ParameterizedTest
  @CsvSource({"PRIMARY, SIX_TO_EIGHT", "LOWER_SECONDARY, SECONDARY", "UPPER_SECONDARY, SECONDARY"})
  void neverTakesAPupilOfUnknownLevelForOneWhoseCardAloneOpens(SchoolLevel school, AgeBand band) {
    assertEquals(band, AgeBand.of(school));
  }

  @ParameterizedTest
  @CsvSource({
    "UNDER_SIX, 45, 10",
    "SIX_TO_EIGHT, 60, 15",
    "NINE_TO_ELEVEN, 240, 20",
    "SECONDARY, 240, 20"
  })
  void hasTheSessionLimitsOfItsRow(AgeBand band, int absolute, int idle) {
    assertEquals(
        new SessionLimits(Duration.ofMinutes(absolute), Duration.ofMinutes(idle)), band.limits());
  }

  @Test
  void everyBandIsSomebodys() {
    Set<AgeBand> reached =
        Arrays.stream(PupilLevel.values())
            .map(level -> AgeBand.of(SchoolLevel.PRIMARY, level))
            .collect(Collectors.toSet());
    reached.add(AgeBand.of(SchoolLevel.UPPER_SECONDARY));
    assertEquals(Set.of(AgeBand.values()), reached);
  }
}
