package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassesTest {

  private final SampleSchool school = SampleSchool.of(7).generate();

  @Test
  void aVillageHasOneClassOfAllLevelsWhoseTeacherIsTheHead() {
    SampleSchool village = SampleSchool.village(7);
    assertEquals(22, village.pupils().size());
    assertEquals(
        List.of(new SampleClass(SampleClass.ONLY, List.of(Level.values()))), village.classes());
    assertEquals(1, village.teachers().size());
    assertTrue(village.teachers().get(0).head());
  }

  @Test
  void aLargeSchoolHasSixHundredPupilsAndAHeadWithoutClass() {
    SampleSchool large = SampleSchool.large(7);
    assertEquals(600, large.pupils().size());
    List<SampleTeacher> heads = large.teachers().stream().filter(SampleTeacher::head).toList();
    assertEquals(1, heads.size());
    assertNull(heads.get(0).className());
  }

  @Test
  void theUsualHeadTeaches() {
    SampleTeacher head = school.get(Situation.TEACHING_HEAD).teachers().get(0);
    assertTrue(head.head());
    assertTrue(school.teachers().contains(head));
    assertTrue(school.classes().stream().anyMatch(c -> c.name().equals(head.className())));
  }

  @Test
  void aPairOfTeachersSharesAClass() {
    List<SampleTeacher> pair = school.get(Situation.TEACHER_PAIR).teachers();
    assertTrue(school.teachers().containsAll(pair));
    assertEquals(pair.get(0).className(), pair.get(1).className());
    assertNotEquals(pair.get(0), pair.get(1));
  }

  @Test
  void aTeacherIsAlsoAParentInAnotherClass() {
    Occurrence both = school.get(Situation.TEACHER_PARENT);
    SampleTeacher teacher = both.teachers().get(0);
    SampleGuardian parent = both.guardians().get(0);
    assertEquals(teacher.name(), parent.name());
    assertEquals(teacher.address(), parent.address());
    assertFalse(school.childrenOf(parent).isEmpty());
    assertTrue(
        school.childrenOf(parent).stream()
            .noneMatch(child -> child.className().equals(teacher.className())));
  }

  @Test
  void ulisHasPupilsOfSeveralElementaryLevels() {
    List<SamplePupil> inside = school.get(Situation.ULIS).pupils();
    assertEquals(10, inside.size());
    assertTrue(inside.stream().allMatch(pupil -> pupil.level().isElementary()));
    assertTrue(inside.stream().map(SamplePupil::level).distinct().count() > 1);
  }

  @Test
  void everySizeFrom100HasAClassOfCpAndCe1AndNoClassOfMoreThan28() {
    IntStream.rangeClosed(1, 1_000).forEach(ClassesTest::checkPlan);
  }

  private static void checkPlan(int pupils) {
    ClassPlan plan = ClassPlan.of(pupils);
    assertEquals(pupils, plan.seats().size());
    for (SampleClass one : plan.classes()) {
      long size = plan.seats().stream().filter(s -> s.className().equals(one.name())).count();
      assertTrue(size > 0 && size <= 28, () -> one + " of " + pupils + " has " + size);
    }
    assertTrue(
        !Situation.CP_CE1_CLASS.isGuaranteedFor(pupils)
            || plan.classes().stream().anyMatch(c -> c.name().contains("CP-CE1")),
        () -> "No CP-CE1 in " + pupils);
    assertTrue(
        !Situation.TEACHING_HEAD.isGuaranteedFor(pupils) || plan.classes().size() < 12,
        () -> "Too many classes in " + pupils);
  }
}
