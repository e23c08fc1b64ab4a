package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.FieldCeiling;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
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

  private static final Set<PersonField> ADDRESSES =
      Set.of(PersonField.EMAIL, PersonField.PROFESSIONAL_EMAIL);

  private final Unit unit;
  private final Hand hand;

  public PersonBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  /** Enter a person for {@code school}; nothing ties the person to it yet. */
  public Person enter(NewPerson told, SchoolId school) {
    check(told, school);
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

  private void check(NewPerson told, SchoolId school) {
    LocalDate born = told.birthDate();
    String email = told.email();
    Set<PersonField> on = FieldBook.on(unit, school, told.profile());
    Checks checks =
        new Checks()
            .text("lastName", told.lastName(), LONGEST_NAME)
            .text("firstName", told.firstName(), LONGEST_NAME);
    if (born != null) {
      kept(checks, "birthDate", told.profile(), on, Set.of(PersonField.BIRTH_DATE));
    }
    if (email != null) {
      kept(checks, "email", told.profile(), on, ADDRESSES);
    }
    checks.that(
        email == null || (email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()),
        "email",
        "malformed",
        "an address is somebody@somewhere, of at most 254 characters");
    if (told.usageName() != null) {
      checks.text("usageName", told.usageName(), LONGEST_NAME);
    }
    if (born != null) {
      CalendarDays.violation("birthDate", born)
          .ifPresent(v -> checks.that(false, v.field(), v.code(), v.message()));
      LocalDate today = new Known(unit).today(school);
      checks.that(!born.isAfter(today), "birthDate", "in-the-future", "nobody is born after today");
    }
    checks.pass();
  }

  /** Note a value that holds none of the fields that are on, with how far off they are. */
  private static void kept(
      Checks checks, String name, Profile profile, Set<PersonField> on, Set<PersonField> holds) {
    boolean allowed = FieldCeiling.of(profile).allowed().stream().anyMatch(holds::contains);
    checks
        .that(
            allowed,
            name,
            "not-allowed",
            "of this profile it is never kept: arrêté of 30 November 2006, art. 2")
        .that(
            !allowed || on.stream().anyMatch(holds::contains),
            name,
            "not-collected",
            "no activity of the register needs it; switch the field on if one does");
  }
}
