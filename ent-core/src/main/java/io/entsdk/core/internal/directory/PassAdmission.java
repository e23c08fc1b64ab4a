package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.text.FoldedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a substitute a teacher of one class for one day, and tells the heads. */
final class PassAdmission {

  /** What facts that a pass makes name as their source: no import takes them for its own. */
  static final String SOURCE = "pass";

  static final String FUNCTION = "ent_core_function";
  static final String ASSIGNMENT = "ent_core_assignment";

  private final Unit unit;
  private final String lastName;
  private final String firstName;
  private final List<EventDraft> told = new ArrayList<>();

  PassAdmission(Unit unit, String lastName, String firstName) {
    this.unit = unit;
    this.lastName = lastName;
    this.firstName = firstName;
  }

  /** Let the substitute in: the facts are the head's, who gave the pass, and end with its day. */
  PassAnswer admit(SubstitutePass pass) {
    Hand giver =
        new Hand(unit, Actor.host(pass.givenBy(), Assurance.PASS, "pass " + pass.id()), SOURCE);
    PersonId person = expected(pass.expected()).orElseGet(() -> enter(giver));
    Period day = new Period(pass.day(), pass.day());
    Hat hat = new Hat(Profile.ENS, pass.school());
    UUID function =
        giver.make(FUNCTION, values(pass, person, "profile", hat.profile().name()), day);
    UUID assignment =
        giver.make(ASSIGNMENT, values(pass, person, "class_id", pass.schoolClass().value()), day);
    new PassStore(unit).activate(pass.id(), person, function, assignment);
    tell("staff-joins", person, function);
    tell("class-assigned", person, assignment);
    tellHeads(
        DirectoryEvents.PASS_ACTIVATED,
        pass,
        Map.of("pass", pass.id().toString(), "substitute", person.toString()));
    PassAnswer.Accepted accepted =
        new PassAnswer.Accepted(new PassStore(unit).get(pass.id()).pass(), person, hat);
    new AuditTrail(unit)
        .record(
            AuditEntry.done(accepted.actor(), "activate-pass", pass.schoolClass().value())
                .about(person));
    return accepted;
  }

  private static Map<String, Object> values(
      SubstitutePass pass, PersonId person, String column, Object value) {
    return Map.of("person_id", person.value(), "school_id", pass.school().value(), column, value);
  }

  /** Return whom the head expects, if that is who has come. */
  private Optional<PersonId> expected(@Nullable PersonId expected) {
    return Optional.ofNullable(expected)
        .flatMap(new JpaPeople(unit)::find)
        .filter(this::isCalledSo)
        .map(Person::id);
  }

  private boolean isCalledSo(Person person) {
    FoldedName last = FoldedName.of(lastName);
    return FoldedName.of(person.firstName()).equals(FoldedName.of(firstName))
        && Stream.of(person.lastName(), Optional.ofNullable(person.usageName()).orElse(""))
            .map(FoldedName::of)
            .anyMatch(last::equals);
  }

  private PersonId enter(Hand giver) {
    PersonId id = new PersonId(unit.newId());
    PersonBook.add(unit, new Person(id, lastName, null, firstName, null, null));
    giver.note(id.value(), "MADE");
    tell("person-entered", id, id.value());
    return id;
  }

  /** Tell the heads of the school if the last try was one too many. */
  void tellIfLocked(SubstitutePass pass) {
    if (pass.isLocked()) {
      tellHeads(DirectoryEvents.PASS_LOCKED, pass, Map.of("pass", pass.id().toString()));
    }
  }

  private void tell(String type, PersonId person, UUID fact) {
    told.add(new EventDraft(new EventType(type), person, Map.of("fact", fact.toString())));
  }

  /** Tell the heads and whoever gave the pass, and all that is to be told: in one go. */
  private void tellHeads(EventType type, SubstitutePass pass, Map<String, String> refs) {
    JpaPeople people = new JpaPeople(unit);
    LocalDate today = people.dayIn(pass.school(), unit.now());
    Stream.concat(
            people.staffOf(pass.school(), Profile.DIR, today).stream().map(Person::id),
            Stream.of(pass.givenBy()))
        .distinct()
        .forEach(head -> told.add(new EventDraft(type, head, refs)));
    new Outbox(unit).emit(told);
  }
}
