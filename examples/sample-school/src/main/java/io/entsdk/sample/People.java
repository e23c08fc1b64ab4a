package io.entsdk.sample;

import io.entsdk.sample.SamplePupil.Claims;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents people of one school; no two have one name by accident, whatever is folded. */
final class People {

  private static final int ONE_USAGE_NAME_IN = 12;

  private final Dice dice;
  private final Commune commune;
  private final Contacts contacts;
  private final Words words = Words.FRENCH;
  private final Set<String> adults = new HashSet<>();
  private final Set<String> children = new HashSet<>();

  People(Dice dice, Commune commune) {
    this.dice = dice;
    this.commune = commune;
    this.contacts = new Contacts(dice);
  }

  String surname() {
    return dice.pick(words.families());
  }

  /** Return a surname that is not {@code taken}. */
  String surnameOtherThan(String taken) {
    String drawn = surname();
    return drawn.equals(taken) ? surnameOtherThan(taken) : drawn;
  }

  /** Return an address in the commune of the school, or for one in ten in another one. */
  Address address() {
    Commune where = dice.percent(90) ? commune : dice.pick(Commune.ALL);
    String street = dice.between(1, 180) + " " + dice.pick(words.streets());
    return new Address(street, where.postcode(), where.name());
  }

  Address addressOtherThan(Address taken) {
    Address drawn = address();
    return drawn.equals(taken) ? addressOtherThan(taken) : drawn;
  }

  Sex sex() {
    return dice.percent(50) ? Sex.FEMALE : Sex.MALE;
  }

  PersonName adult(Sex sex, String family) {
    return fresh(family, words.ofAdults(sex), adults);
  }

  SampleGuardian guardian(Sex sex, String family, Address home) {
    return guardian(adult(sex, family), sex, home);
  }

  SampleGuardian guardian(PersonName name, Sex sex, Address home) {
    return new SampleGuardian(name, sex, home, contacts.ofGuardian(name));
  }

  SampleTeacher teacher(String className) {
    Sex sex = dice.percent(80) ? Sex.FEMALE : Sex.MALE;
    return teacher(adult(sex, surname()), sex, address(), className);
  }

  SampleTeacher teacher(PersonName name, Sex sex, Address home, String className) {
    return new SampleTeacher(name, sex, home, contacts.ofTeacher(name), false, className);
  }

  SamplePupil child(String family, Seat seat, LocalDate born, List<Address> homes) {
    Sex sex = sex();
    PersonName name = fresh(family, words.ofChildren(sex), children);
    boolean usesTwoNames = children.size() % ONE_USAGE_NAME_IN == 0;
    PersonName known = usesTwoNames ? name.usedAs(family + "-" + surnameOtherThan(family)) : name;
    return child(known, sex, seat, born, homes);
  }

  SamplePupil child(PersonName name, Sex sex, Seat seat, LocalDate born, List<Address> homes) {
    Claims claims = new Claims(dice.percent(90), dice.percent(60), dice.percent(50));
    return new SamplePupil(name, sex, born, seat.level(), seat.className(), homes, claims);
  }

  private PersonName fresh(String family, List<String> given, Set<String> used) {
    PersonName drawn = PersonName.of(family, dice.pick(given));
    return used.add(drawn.folded()) ? drawn : fresh(family, given, used);
  }
}
