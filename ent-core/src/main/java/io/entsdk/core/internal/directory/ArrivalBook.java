package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.SortKey;
import io.entsdk.core.internal.text.TidyText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes down a child who came before the next import tells of them. */
public final class ArrivalBook {

  private static final int LONGEST_NAME = 100;
  private static final int YOUNGEST = 2;
  private static final int OLDEST = 25;

  private final Unit unit;
  private final Actor actor;
  private final Hand hand;

  public ArrivalBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.hand = new Hand(unit, actor);
  }

  /** Write the child down, unless somebody of that name and date is known and not yet ruled out. */
  public Arrival arrive(
      String firstName, String lastName, LocalDate birthDate, SchoolClass into, boolean another) {
    LocalDate today = new JpaPeople(unit).dayIn(into.school(), unit.now());
    Person child = person(TidyText.of(firstName), TidyText.of(lastName), birthDate);
    check(child, birthDate, today);
    hand.touch(into.school());
    List<PersonId> known = another ? List.of() : namesakes(child, birthDate);
    if (!known.isEmpty()) {
      return new Arrival.KnownAlready(known);
    }
    add(child);
    hand.note(child.id().value(), "MADE");
    hand.tell("pupil-arrives", child.id(), child.id().value());
    hand.record("arrive", into.id().value(), child.id());
    int age = into.year().startYear() - birthDate.getYear();
    PupilLevel level = level(into.id(), age, today);
    Enrolment stay = new StayBook(unit, actor).enrol(child.id(), into.id(), level, today);
    return new Arrival.Arrived(child, stay);
  }

  private Person person(String firstName, String lastName, LocalDate birthDate) {
    return new Person(new PersonId(unit.newId()), lastName, null, firstName, birthDate, null);
  }

  private static void check(Person child, LocalDate birthDate, LocalDate today) {
    new Checks()
        .text("firstName", child.firstName(), LONGEST_NAME)
        .text("lastName", child.lastName(), LONGEST_NAME)
        .that(
            birthDate.isAfter(today.minusYears(OLDEST))
                && birthDate.isBefore(today.minusYears(YOUNGEST).plusDays(1)),
            "birthDate",
            "out-of-range",
            "a pupil is " + YOUNGEST + " to " + OLDEST + " years old")
        .pass();
  }

  private List<PersonId> namesakes(Person child, LocalDate birthDate) {
    return unit
        .rows(
            readsAll(
                RECOGNISING,
                """
                select distinct %s from ent_core_person p
                where p.tenant = cast(?1 as int) and p.sort_key = cast(?2 as varchar)
                  and p.birth_date = cast(?3 as date) order by 1"""
                    .formatted(IdentitySql.personOf("p.id"))),
            unit.tenantId().value(),
            sortKey(child),
            birthDate)
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }

  private static String sortKey(Person person) {
    return SortKey.of(person.lastName(), person.usageName(), person.firstName());
  }

  private void add(Person child) {
    List<Column<Person>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.bigint("version", any -> 0L),
            Column.text("last_name", Person::lastName),
            Column.text("first_name", Person::firstName),
            Column.date("birth_date", Person::birthDate),
            Column.text("sort_key", ArrivalBook::sortKey));
    unit.insertAll("ent_core_person", columns, List.of(child));
  }

  /** Return the level of the class that is nearest to the child's age; an import mends it. */
  private PupilLevel level(ClassId into, int age, LocalDate today) {
    Set<PupilLevel> ofTheClass = new ClassBook(unit, actor).levelsOf(into, today);
    Stream<PupilLevel> open =
        ofTheClass.isEmpty() ? Stream.of(PupilLevel.values()) : ofTheClass.stream();
    Optional<PupilLevel> nearest =
        open.filter(level -> level.usualAge().isPresent())
            .min(Comparator.comparingInt(level -> Math.abs(level.usualAge().getAsInt() - age)));
    return nearest.orElse(PupilLevel.ULIS);
  }
}
