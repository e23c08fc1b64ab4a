package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of every school, whatever its seed and size. */
class SampleSchoolProperties {

  @Property(tries = 200)
  void everyPromisedSituationIsThere(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    assertEquals(
        List.of(),
        Arrays.stream(Situation.values())
            .filter(situation -> situation.isGuaranteedFor(n))
            .filter(situation -> school.listOf(situation).isEmpty())
            .toList());
  }

  @Property(tries = 100)
  void someSiblingsAndAllHomonymsAreInDifferentClasses(
      @ForAll long seed, @ForAll @IntRange(min = 60, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    assertTrue(
        school.listOf(Situation.SIBLINGS).stream()
            .anyMatch(SampleSchoolProperties::inDifferentClasses));
    assertTrue(
        school.listOf(Situation.HOMONYM_PUPILS).stream()
            .allMatch(SampleSchoolProperties::inDifferentClasses));
  }

  private static boolean inDifferentClasses(Occurrence occurrence) {
    return occurrence.pupils().stream().map(SamplePupil::className).distinct().count() > 1;
  }

  @Property(tries = 100)
  void everySeatIsTakenAndEveryClassHasATeacher(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    assertEquals(n, school.pupils().size());
    Set<String> taught =
        school.teachers().stream().map(SampleTeacher::className).collect(Collectors.toSet());
    assertTrue(school.classes().stream().allMatch(one -> taught.contains(one.name())));
    assertEquals(1, school.teachers().stream().filter(SampleTeacher::head).count());
  }

  @Property(tries = 100)
  void nobodyLacksAGuardianButTheDeclared(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    Set<SamplePupil> alone =
        school.pupils().stream()
            .filter(pupil -> school.guardiansOf(pupil).isEmpty())
            .collect(Collectors.toSet());
    assertEquals(
        school.listOf(Situation.NO_GUARDIAN).stream()
            .flatMap(one -> one.pupils().stream())
            .collect(Collectors.toSet()),
        alone);
    assertEquals(n / 200, alone.size());
    assertTrue(school.guardians().stream().noneMatch(g -> school.childrenOf(g).isEmpty()));
  }

  @Property(tries = 100)
  void nameAndClassTellEveryPupilAndNameAloneAllButTheDeclaredHomonyms(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    Set<String> inClass = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (SamplePupil pupil : school.pupils()) {
      assertTrue(inClass.add(pupil.name().folded() + pupil.className()));
      names.add(pupil.name().folded());
    }
    assertEquals(n - school.listOf(Situation.HOMONYM_PUPILS).size(), names.size());
  }

  @Property(tries = 100)
  void nameTellsEveryAdultButTheDeclaredHomonymsAndTheTeacherParent(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int n) {
    SampleSchool school = school(seed, n);
    Set<String> names = new HashSet<>();
    school.guardians().forEach(adult -> names.add(adult.name().folded()));
    school.teachers().forEach(adult -> names.add(adult.name().folded()));
    int rows = school.guardians().size() + school.teachers().size();
    int shared =
        school.listOf(Situation.HOMONYM_ADULTS).size()
            + school.listOf(Situation.TEACHER_PARENT).size();
    assertEquals(rows - shared, names.size());
  }

  @Property(tries = 100)
  void pupilsHaveTheAgeOfTheirLevelWithinAYear(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(min = 2000, max = 2100) int year) {
    for (SamplePupil pupil : SampleSchool.of(seed).pupils(n).schoolYear(year).generate().pupils()) {
      int late = pupil.level().birthYear(year) - pupil.birthDate().getYear();
      assertTrue(late >= -1 && late <= 1, () -> pupil + " is " + late + " years late");
      assertFalse(pupil.birthDate().plusYears(2).isAfter(LocalDate.of(year, 9, 1)));
    }
  }

  private static SampleSchool school(long seed, int pupils) {
    return SampleSchool.of(seed).pupils(pupils).generate();
  }
}
