package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormerMemberTest {

  @Test
  void whoIsGoneIsShownByTheirCapacityInTheLanguageThatIsAsked() {
    assertEquals("Ancien élève", FormerMember.of(Profile.ELV).label(Locale.FRENCH));
    assertEquals("Former teacher", FormerMember.of(Profile.ENS).label(Locale.ENGLISH));
    assertEquals("Former guardian", FormerMember.of(Profile.TUT).label(Locale.JAPANESE));
  }

  @ParameterizedTest
  @EnumSource(FormerMember.class)
  void eachIsWordedInBothLanguages(FormerMember one) {
    assertTrue(one.label(Locale.FRENCH).startsWith("Ancien "), one::name);
    assertTrue(one.label(Locale.ENGLISH).startsWith("Former "), one::name);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whoeverWorksInTheSchoolIsTeacherOrStaff(Profile profile) {
    FormerMember former = FormerMember.of(profile);
    assertEquals(
        profile.isSchoolStaff(), former == FormerMember.TEACHER || former == FormerMember.STAFF);
  }
}
