package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.SortKey;
import io.entsdk.core.internal.text.TidyText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes people's names by hand, and keeps the former ones. */
public final class NameBook {

  private static final int LONGEST = 100;

  private final Unit unit;
  private final Hand hand;

  public NameBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  /** Give {@code person} other names; the same names again change nothing. */
  public Person rename(
      PersonId person, String lastName, @Nullable String usageName, String firstName) {
    Person before = new Known(unit).person(person);
    Person after =
        new Person(
            person,
            TidyText.of(lastName),
            usageName == null ? null : TidyText.of(usageName),
            TidyText.of(firstName),
            before.birthDate(),
            before.email());
    check(after);
    if (after.equals(before)) {
      return before;
    }
    keep(before);
    write(after);
    hand.note(person.value(), "CHANGED");
    hand.tell("person-changes", person, person.value());
    hand.record("rename", person.value(), person);
    return after;
  }

  private static void check(Person person) {
    Checks checks =
        new Checks()
            .text("lastName", person.lastName(), LONGEST)
            .text("firstName", person.firstName(), LONGEST);
    if (person.usageName() != null) {
      checks.text("usageName", person.usageName(), LONGEST);
    }
    checks.pass();
  }

  private void keep(Person before) {
    LocalDate yesterday = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC).minusDays(1);
    List<Column<Person>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("person_id", one -> one.id().value()),
            Column.text("last_name", Person::lastName),
            Column.text("usage_name", Person::usageName),
            Column.text("first_name", Person::firstName),
            Column.date("last_day", any -> yesterday));
    unit.insertAll("ent_core_former_name", columns, List.of(before));
  }

  private void write(Person after) {
    unit.update(
        """
        update ent_core_person set version = version + 1, last_name = cast(?3 as varchar),
          usage_name = nullif(cast(?4 as varchar), ''), first_name = cast(?5 as varchar),
          sort_key = cast(?6 as varchar)
        where tenant = cast(?1 as int) and id = cast(?2 as uuid)""",
        unit.tenantId().value(),
        after.id().value(),
        after.lastName(),
        Optional.ofNullable(after.usageName()).orElse(""),
        after.firstName(),
        SortKey.of(after.lastName(), after.usageName(), after.firstName()));
  }
}
