package io.entsdk.sample;

import java.util.ArrayList;
import java.util.List;

/** The teachers of a school: one for each class, some pairs, a head, a parent. */
record Staff(People people, Roll roll, List<SampleClass> classes) {

  private static final int CLASSES_THAT_FREE_THE_HEAD = 12;
  private static final int ONE_PAIR_IN = 5;

  List<SampleTeacher> engage(int pupils) {
    List<SampleTeacher> teachers = new ArrayList<>();
    for (SampleClass taught : classes) {
      teachers.add(people.teacher(taught.name()));
    }
    if (Situation.TEACHER_PARENT.isGuaranteedFor(pupils)) {
      teachers.set(1, parent(classes.get(1).name()));
    }
    appointHead(teachers);
    if (Situation.TEACHER_PAIR.isGuaranteedFor(pupils)) {
      for (int index = 0; index < classes.size(); index += ONE_PAIR_IN) {
        shareClassOf(teachers.get(index), teachers);
      }
    }
    return teachers;
  }

  /** The first class is the head's, who in a large school leaves it and has none. */
  private void appointHead(List<SampleTeacher> teachers) {
    boolean freed = classes.size() >= CLASSES_THAT_FREE_THE_HEAD;
    String name = classes.get(0).name();
    if (freed) {
      teachers.add(people.teacher(name).asHead(null));
      return;
    }
    SampleTeacher head = teachers.get(0).asHead(name);
    teachers.set(0, head);
    roll.occurrences.add(Occurrence.ofTeachers(Situation.TEACHING_HEAD, List.of(head)));
  }

  private void shareClassOf(SampleTeacher teacher, List<SampleTeacher> teachers) {
    SampleTeacher other = people.teacher(String.valueOf(teacher.className()));
    teachers.add(other);
    roll.occurrences.add(Occurrence.ofTeachers(Situation.TEACHER_PAIR, List.of(teacher, other)));
  }

  /** Return as teacher of that class the first guardian who has no child in it. */
  private SampleTeacher parent(String className) {
    SampleGuardian parent =
        roll.guardians.stream()
            .filter(one -> !hasChildIn(className, one))
            .findFirst()
            .orElseThrow();
    SampleTeacher teacher =
        people.teacher(parent.name(), parent.sex(), parent.address(), className);
    roll.occurrences.add(
        new Occurrence(Situation.TEACHER_PARENT, List.of(), List.of(parent), List.of(teacher)));
    return teacher;
  }

  private boolean hasChildIn(String className, SampleGuardian guardian) {
    return roll.links.stream()
        .filter(link -> link.guardian().equals(guardian))
        .anyMatch(link -> link.pupil().className().equals(className));
  }
}
