package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.LegalDocument.Kind;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Optional;

/** Is the testkit's school in which some people were entered twice. */
final class Twins {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  static final MergeEvidence PAPER =
      MergeEvidence.sameDocument(
          new LegalDocument(Kind.CIVIL_STATUS, "livret 12/345", LocalDate.of(2019, 3, 2)));

  final Ent ent;
  final Directory directory;
  final Duplicates duplicates;

  Twins(Ent ent) {
    this.ent = ent;
    directory = Directory.of(ent.tenant());
    duplicates = directory.duplicates();
  }

  Actor head() {
    return ent.as(ent.head());
  }

  /** Enter Ada once more, in the CE1. */
  PersonId adaAgain() {
    return adaAgain(ent.ce1());
  }

  PersonId adaAgain(SchoolClass into) {
    Person ada = directory.people().get(ent.ada(), head());
    Arrival arrival =
        directory
            .enrolments()
            .arriveApart(ada.firstName(), ada.lastName(), birth(ada), into, head());
    return ((Arrival.Arrived) arrival).pupil().id();
  }

  private static LocalDate birth(Person person) {
    return Optional.ofNullable(person.birthDate()).orElseThrow();
  }

  /** Enter somebody of Grace's name once more, as a guardian of {@code child}. */
  PersonId graceAgain(PersonId child, GuardianshipDecision decision) {
    PersonId again = new Crowd(ent).person("HOPPER", "Grace");
    directory.guardianships().decide(again, child, decision, head());
    return again;
  }

  Merge merge(PersonId person, PersonId into) {
    return duplicates.merge(duplicates.preview(person, into, head()), PAPER, head());
  }
}
