package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.LegalDocument.Kind;
import io.entsdk.core.directory.Merge;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolClass;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Enters people of the school once more, as a source does that knows them by another name, and
 * merges them: for tests of what is read under several ids of one person.
 */
public final class Doubles {

  private static final Actor SYSTEM = Actor.system("test");
  private static final MergeEvidence PAPER =
      MergeEvidence.sameDocument(
          new LegalDocument(Kind.CIVIL_STATUS, "livret 12/345", LocalDate.of(2019, 3, 2)));

  private final Ent ent;
  private final Directory directory;

  public Doubles(Ent ent) {
    this.ent = ent;
    this.directory = Directory.of(ent.tenant());
  }

  /** Enter {@code pupil} once more, into {@code schoolClass}, and return the other id. */
  public PersonId pupilAgain(PersonId pupil, SchoolClass schoolClass) {
    Person known = directory.people().get(pupil, SYSTEM);
    LocalDate birth = Optional.ofNullable(known.birthDate()).orElseThrow();
    Arrival arrival =
        directory
            .enrolments()
            .arriveApart(known.firstName(), known.lastName(), birth, schoolClass, SYSTEM);
    return ((Arrival.Arrived) arrival).pupil().id();
  }

  /** Enter a guardian of the name of {@code guardian}, without a child yet. */
  public PersonId guardianAgain(PersonId guardian) {
    Person known = directory.people().get(guardian, SYSTEM);
    NewPerson told = NewPerson.named(Profile.TUT, known.lastName(), known.firstName());
    return directory.people().enter(told, ent.school().id(), SYSTEM).id();
  }

  /** Make one person of the two, for whom {@code into} stands. */
  public Merge merge(PersonId person, PersonId into) {
    Duplicates duplicates = directory.duplicates();
    return duplicates.merge(duplicates.preview(person, into, SYSTEM), PAPER, SYSTEM);
  }

  /** Make two of them again. */
  public void unmerge(PersonId person) {
    directory.duplicates().unmerge(person, "they are two", SYSTEM);
  }
}
