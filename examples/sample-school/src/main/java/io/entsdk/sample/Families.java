package io.entsdk.sample;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Households as they are, each entered in the roll with its children and its situations. */
final class Families {

  private static final int ONE_SHARED_EMAIL_IN = 6;

  private final People people;
  private final Births births;
  private final Roll roll;
  private final Dice dice;
  private int couples;

  Families(People people, Births births, Roll roll, Dice dice) {
    this.people = people;
    this.births = births;
    this.roll = roll;
    this.dice = dice;
  }

  /** Enter two parents under one roof. */
  void together(List<Seat> seats) {
    Address home = people.address();
    List<SampleGuardian> couple = couple(home);
    raise(seats, childrenName(couple), List.of(home), couple);
  }

  /** Enter two parents with two roofs and two names. */
  void apart(List<Seat> seats) {
    Address hers = people.address();
    Address his = people.addressOtherThan(hers);
    String name = people.surname();
    List<SampleGuardian> parents =
        List.of(
            people.guardian(Sex.FEMALE, people.surnameOtherThan(name), hers),
            people.guardian(Sex.MALE, name, his));
    List<SamplePupil> children = raise(seats, name, List.of(hers, his), parents);
    roll.tell(Situation.SEPARATED_PARENTS, children, parents);
  }

  /** Enter a parent who is the only guardian. */
  void alone(List<Seat> seats) {
    Sex sex = dice.percent(80) ? Sex.FEMALE : Sex.MALE;
    String name = people.surname();
    String childrenName = dice.percent(30) ? people.surnameOtherThan(name) : name;
    alone(seats, people.guardian(sex, name, people.address()), childrenName);
  }

  /** Enter a child of a mother and her former partner, and one of hers with the present one. */
  void blended(List<Seat> two) {
    List<Seat> byAge = two.stream().sorted((a, b) -> b.level().compareTo(a.level())).toList();
    List<LocalDate> dates = births.of(byAge);
    Address home = people.address();
    Address away = people.addressOtherThan(home);
    SampleGuardian partner = people.guardian(Sex.MALE, people.surname(), home);
    String otherName = people.surnameOtherThan(partner.familyName());
    SampleGuardian former = people.guardian(Sex.MALE, otherName, away);
    SampleGuardian mother = people.guardian(Sex.FEMALE, people.surname(), home);
    SamplePupil elder = people.child(otherName, byAge.get(0), dates.get(0), List.of(home, away));
    SamplePupil younger =
        people.child(partner.familyName(), byAge.get(1), dates.get(1), List.of(home));
    roll.enter(List.of(elder, younger), List.of(mother));
    roll.enterSecond(former, elder);
    roll.enterSecond(partner, younger);
    roll.tell(Situation.BLENDED_FAMILY, List.of(elder, younger), List.of(mother, former, partner));
  }

  /** Enter two families with nothing in common but the name of the lone parent. */
  void namesakeParents(List<Seat> two) {
    Address here = people.address();
    SampleGuardian first = people.guardian(Sex.FEMALE, people.surname(), here);
    SampleGuardian second =
        people.guardian(first.name(), first.sex(), people.addressOtherThan(here));
    List<SampleGuardian> both = List.of(first, second);
    for (int i = 0; i < 2; i++) {
      alone(two.subList(i, i + 1), both.get(i), first.familyName());
    }
    roll.tell(Situation.HOMONYM_ADULTS, List.of(), both);
  }

  /** Enter the family of a lone parent. */
  private void alone(List<Seat> seats, SampleGuardian parent, String childrenName) {
    List<SampleGuardian> parents = List.of(parent);
    List<SamplePupil> children = raise(seats, childrenName, List.of(parent.address()), parents);
    roll.tell(Situation.SINGLE_PARENT, children, parents);
  }

  /** Return two adults at one address; now and then they share an e-mail. */
  List<SampleGuardian> couple(Address home) {
    Sex sex = people.sex();
    SampleGuardian first = people.guardian(sex, people.surname(), home);
    Sex otherSex = dice.percent(4) ? sex : sex.other();
    PersonName name = people.adult(otherSex, people.surnameOtherThan(first.familyName()));
    boolean married = otherSex == Sex.FEMALE && dice.percent(60);
    PersonName known = married ? name.usedAs(first.familyName()) : name;
    SampleGuardian second = people.guardian(known, otherSex, home);
    if (couples++ % ONE_SHARED_EMAIL_IN == 0 && first.contact().email() != null) {
      second = second.withEmail(first.contact().email());
      roll.tell(Situation.SHARED_EMAIL, List.of(), List.of(first, second));
    }
    return List.of(first, second);
  }

  private String childrenName(List<SampleGuardian> couple) {
    String first = couple.get(0).familyName();
    String second = couple.get(1).familyName();
    int chance = dice.below(100);
    return chance < 70 ? first : chance < 80 ? second : first + " " + second;
  }

  private List<SamplePupil> raise(
      List<Seat> seats, String name, List<Address> homes, List<SampleGuardian> adults) {
    List<LocalDate> dates = births.of(seats);
    List<SamplePupil> children =
        IntStream.range(0, seats.size())
            .mapToObj(i -> people.child(name, seats.get(i), dates.get(i), homes))
            .toList();
    roll.enter(children, adults);
    brotherhood(seats).forEach(situation -> roll.tell(situation, children, adults));
    return children;
  }

  private static Set<Situation> brotherhood(List<Seat> seats) {
    long levels = seats.stream().map(Seat::level).distinct().count();
    Set<Situation> told = EnumSet.noneOf(Situation.class);
    if (levels > 1) {
      told.add(Situation.SIBLINGS);
    }
    if (levels < seats.size()) {
      told.add(Situation.TWINS);
    }
    return told;
  }
}
