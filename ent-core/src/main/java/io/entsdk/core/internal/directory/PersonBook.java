package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.FieldCeiling;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.SortKey;
import io.entsdk.core.internal.text.TidyText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Enters people by hand, with no more than their profile allows. */
public final class PersonBook {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final Unit unit;
  private final Hand hand;

  public PersonBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  /** Enter a person for {@code school}; nothing ties the person to it yet. */
  public Person enter(NewPerson told, SchoolId school) {
    check(told, new Known(unit).today(school));
    Person person =
        new Person(
            new PersonId(unit.newId()),
            TidyText.of(told.lastName()),
            told.usageName() == null ? null : TidyText.of(told.usageName()),
            TidyText.of(told.firstName()),
            told.birthDate(),
            told.email());
    add(unit, person);
    hand.note(person.id().value(), "MADE");
    hand.tell("person-entered", person.id(), person.id().value());
    hand.record("enter-person", school.value(), person.id());
    return person;
  }

  /** Write {@code person} down. */
  static void add(Unit unit, Person person) {
    List<Column<Person>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.bigint("version", any -> 0L),
            Column.text("last_name", Person::lastName),
            Column.text("usage_name", Person::usageName),
            Column.text("first_name", Person::firstName),
            Column.date("birth_date", Person::birthDate),
            Column.text("email", Person::email),
            Column.text(
                "sort_key", one -> SortKey.of(one.lastName(), one.usageName(), one.firstName())));
    unit.insertAll("ent_core_person", columns, List.of(person));
  }

  private static void check(NewPerson told, LocalDate today) {
    Set<PersonField> allowed = FieldCeiling.of(told.profile()).allowed();
    LocalDate born = told.birthDate();
    String email = told.email();
    Checks checks =
        new Checks()
            .text("lastName", told.lastName(), LONGEST_NAME)
            .text("firstName", told.firstName(), LONGEST_NAME)
            .that(
                born == null || allowed.contains(PersonField.BIRTH_DATE),
                "birthDate",
                "not-allowed",
                "of this profile no date of birth is kept: arrêté of 30 November 2006, art. 2")
            .that(
                email == null || mayBeReached(allowed),
                "email",
                "not-allowed",
                "of this profile no address is kept: arrêté of 30 November 2006, art. 2")
            .that(
                email == null
                    || (email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()),
                "email",
                "malformed",
                "an address is somebody@somewhere, of at most 254 characters");
    if (told.usageName() != null) {
      checks.text("usageName", told.usageName(), LONGEST_NAME);
    }
    if (born != null) {
      CalendarDays.violation("birthDate", born)
          .ifPresent(v -> checks.that(false, v.field(), v.code(), v.message()));
      checks.that(!born.isAfter(today), "birthDate", "in-the-future", "nobody is born after today");
    }
    checks.pass();
  }

  private static boolean mayBeReached(Set<PersonField> allowed) {
    return allowed.contains(PersonField.EMAIL) || allowed.contains(PersonField.PROFESSIONAL_EMAIL);
  }
}
