package io.entsdk.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Children whose row says little about their family: fostered, without guardian, namesakes. */
record Wards(People people, Births births, Families families, Roll roll) {

  /** Enter a child in the care of a couple with other names. */
  void fosterFamily(Seat seat) {
    Address home = people.address();
    List<SampleGuardian> couple = families.couple(home);
    List<String> theirs = couple.stream().map(SampleGuardian::familyName).toList();
    String name =
        Stream.generate(people::surname).filter(s -> !theirs.contains(s)).findFirst().get();
    List<SamplePupil> child = List.of(child(name, seat, home));
    roll.enter(child, couple);
    roll.tell(Situation.FOSTER_FAMILY, child, couple);
  }

  /** Enter two unrelated children whose only guardian answers for a home. */
  void fosterHome(List<Seat> two) {
    Address home = people.address().at("Maison d'enfants Les Tilleuls");
    SampleGuardian educator = people.guardian(people.sex(), people.surname(), home);
    String first = people.surnameOtherThan(educator.familyName());
    String second =
        Stream.generate(() -> people.surnameOtherThan(first))
            .filter(name -> !name.equals(educator.familyName()))
            .findFirst()
            .get();
    List<SamplePupil> children =
        List.of(child(first, two.get(0), home), child(second, two.get(1), home));
    roll.enter(children, List.of(educator));
    roll.tell(Situation.FOSTER_HOME, children, List.of(educator));
  }

  /** Enter a child for whom nobody has a row. */
  void withoutGuardian(Seat seat) {
    List<SamplePupil> child = List.of(child(people.surname(), seat, people.address()));
    roll.enter(child, List.of());
    roll.tell(Situation.NO_GUARDIAN, child, List.of());
  }

  /** Enter two children of one name from two families. */
  void namesakes(List<Seat> two) {
    List<LocalDate> dates = births.of(two);
    Address here = people.address();
    Address there = people.addressOtherThan(here);
    SamplePupil first = people.child(people.surname(), two.get(0), dates.get(0), List.of(here));
    SamplePupil second =
        people.child(first.name(), first.sex(), two.get(1), dates.get(1), List.of(there));
    List<SampleGuardian> parents = List.of(parentOf(first, here), parentOf(second, there));
    roll.enter(List.of(first), parents.subList(0, 1));
    roll.enter(List.of(second), parents.subList(1, 2));
    roll.tell(Situation.HOMONYM_PUPILS, List.of(first, second), parents);
  }

  private SampleGuardian parentOf(SamplePupil child, Address home) {
    SampleGuardian parent = people.guardian(Sex.MALE, child.familyName(), home);
    roll.tell(Situation.SINGLE_PARENT, List.of(child), List.of(parent));
    return parent;
  }

  private SamplePupil child(String name, Seat seat, Address home) {
    return people.child(name, seat, births.of(List.of(seat)).get(0), List.of(home));
  }
}
