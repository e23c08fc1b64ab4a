package io.entsdk.sample;

import java.util.List;

/** One case of a situation, with the people it is about; lists that say nothing are empty. */
public record Occurrence(
    Situation situation,
    List<SamplePupil> pupils,
    List<SampleGuardian> guardians,
    List<SampleTeacher> teachers) {

  public Occurrence {
    pupils = List.copyOf(pupils);
    guardians = List.copyOf(guardians);
    teachers = List.copyOf(teachers);
  }

  static Occurrence ofFamily(
      Situation situation, List<SamplePupil> pupils, List<SampleGuardian> guardians) {
    return new Occurrence(situation, pupils, guardians, List.of());
  }

  static Occurrence ofTeachers(Situation situation, List<SampleTeacher> teachers) {
    return new Occurrence(situation, List.of(), List.of(), teachers);
  }
}
