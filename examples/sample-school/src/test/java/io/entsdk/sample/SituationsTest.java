package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the declared cases really are, in a school of the usual size. */
class SituationsTest {

  private final SampleSchool school = SampleSchool.of(2026).generate();

  @Test
  void twinsAreBornOnOneDayAndShareClassAndGuardians() {
    for (Occurrence twins : school.listOf(Situation.TWINS)) {
      SamplePupil one = twins.pupils().get(0);
      SamplePupil other = twins.pupils().get(1);
      assertEquals(one.birthDate(), other.birthDate());
      assertEquals(one.className(), other.className());
      assertEquals(school.guardiansOf(one), school.guardiansOf(other));
      assertNotEquals(one.givenName(), other.givenName());
    }
  }

  @Test
  void siblingsAreAtLeastTenMonthsApartAndSomeAreInDifferentClasses() {
    for (Occurrence siblings : school.listOf(Situation.SIBLINGS)) {
      List<SamplePupil> byAge =
          siblings.pupils().stream()
              .sorted((a, b) -> a.birthDate().compareTo(b.birthDate()))
              .toList();
      for (int i = 1; i < byAge.size(); i++) {
        SamplePupil elder = byAge.get(i - 1);
        assertFalse(byAge.get(i).birthDate().isBefore(elder.birthDate().plusMonths(10)));
      }
    }
    assertTrue(
        school.listOf(Situation.SIBLINGS).stream().anyMatch(s -> classes(s.pupils()).size() > 1));
  }

  @Test
  void separatedParentsHaveTwoAddressesAndTwoSurnames() {
    for (Occurrence family : school.listOf(Situation.SEPARATED_PARENTS)) {
      SampleGuardian one = family.guardians().get(0);
      SampleGuardian other = family.guardians().get(1);
      assertNotEquals(one.address(), other.address());
      assertNotEquals(one.familyName(), other.familyName());
      SamplePupil child = family.pupils().get(0);
      assertEquals(List.of(one.address(), other.address()), child.addresses());
    }
  }

  @Test
  void aBlendedFamilyHasOneCommonGuardianAndEachChildAnotherOne() {
    Occurrence family = school.get(Situation.BLENDED_FAMILY);
    List<SampleGuardian> ofElder = school.guardiansOf(family.pupils().get(0));
    List<SampleGuardian> ofYounger = school.guardiansOf(family.pupils().get(1));
    assertEquals(1, ofElder.stream().filter(ofYounger::contains).count());
    assertEquals(2, ofElder.size());
    assertEquals(2, ofYounger.size());
  }

  @Test
  void aLoneParentIsTheOnlyGuardian() {
    for (Occurrence family : school.listOf(Situation.SINGLE_PARENT)) {
      assertEquals(family.guardians(), school.guardiansOf(family.pupils().get(0)));
    }
  }

  @Test
  void aFosteredChildHasTheNameOfNobodyWhoCaresForIt() {
    for (Situation foster : List.of(Situation.FOSTER_FAMILY, Situation.FOSTER_HOME)) {
      for (SamplePupil child : school.get(foster).pupils()) {
        assertTrue(
            school.guardiansOf(child).stream()
                .noneMatch(adult -> adult.familyName().equals(child.familyName())));
      }
    }
    List<SamplePupil> housed = school.get(Situation.FOSTER_HOME).pupils();
    assertNotEquals(housed.get(0).familyName(), housed.get(1).familyName());
    assertEquals(school.guardiansOf(housed.get(0)), school.guardiansOf(housed.get(1)));
  }

  @Test
  void homonymsHaveOneNameAndNothingElseInCommon() {
    List<SamplePupil> pupils = school.get(Situation.HOMONYM_PUPILS).pupils();
    assertEquals(pupils.get(0).name(), pupils.get(1).name());
    assertNotEquals(pupils.get(0).birthDate(), pupils.get(1).birthDate());
    assertEquals(2, classes(pupils).size());
    List<SampleGuardian> adults = school.get(Situation.HOMONYM_ADULTS).guardians();
    assertEquals(adults.get(0).name(), adults.get(1).name());
    assertNotEquals(adults.get(0).address(), adults.get(1).address());
    assertNotEquals(school.childrenOf(adults.get(0)), school.childrenOf(adults.get(1)));
  }

  @Test
  void someChildrenHaveNoGuardian() {
    SamplePupil child = school.get(Situation.NO_GUARDIAN).pupils().get(0);
    assertEquals(List.of(), school.guardiansOf(child));
  }

  @Test
  void someGuardiansHaveNoEmailAndSomeShareOne() {
    assertTrue(
        school.get(Situation.NO_EMAIL).guardians().stream()
            .allMatch(guardian -> guardian.contact().email() == null));
    List<SampleGuardian> sharing = school.get(Situation.SHARED_EMAIL).guardians();
    assertEquals(sharing.get(0).contact().email(), sharing.get(1).contact().email());
  }

  @Test
  void aSituationThatASchoolIsTooSmallForIsRefusedByName() {
    SampleSchool village = SampleSchool.village(1);
    var refusal = assertThrows(IllegalStateException.class, () -> village.get(Situation.ULIS));
    assertEquals("No ULIS in 22 pupils", refusal.getMessage());
  }

  private static Set<String> classes(List<SamplePupil> pupils) {
    return pupils.stream().map(SamplePupil::className).collect(Collectors.toSet());
  }
}
