package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.JpaProvenance;
import io.entsdk.core.internal.directory.NameBook;
import io.entsdk.core.internal.directory.PeopleSearch;
import io.entsdk.core.internal.directory.PersonBook;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds people and joins them to the vendor's own users. Each method is one unit of work. */
public final class People {

  private final Tenant tenant;

  People(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return the person {@code id}. */
  public Person get(PersonId id, Actor actor) {
    return read(
            actor,
            DirectoryReads.PERSON,
            new Scope.OfPerson(id),
            people ->
                List.of(people.find(id).orElseThrow(() -> new NotFoundException("Person", id))),
            Person::id)
        .get(0);
  }

  /** Return the pupils of a class today, by name. */
  public List<Person> listPupilsOf(SchoolClass schoolClass, Actor actor) {
    return read(
        actor,
        DirectoryReads.CLASS,
        new Scope.OfClass(schoolClass.id()),
        people ->
            people.pupilsOf(
                schoolClass.id(), people.dayIn(schoolClass.school(), tenant.kernel().now())),
        Person::id);
  }

  /** Return who works with a class today, by name. */
  public List<Person> listStaffOf(SchoolClass schoolClass, Actor actor) {
    return guarded(
        actor,
        DirectoryPermissions.READ_CLASS,
        new Scope.OfClass(schoolClass.id()),
        people ->
            people.staffOf(
                schoolClass.id(), people.dayIn(schoolClass.school(), tenant.kernel().now())));
  }

  /** Return who works in a school today, by name. */
  public List<Person> listStaffOf(SchoolId school, Actor actor) {
    return guarded(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        people -> people.staffOf(school, people.dayIn(school, tenant.kernel().now())));
  }

  /** Return who works in a school today under {@code profile}, such as its head, by name. */
  public List<Person> listStaffOf(SchoolId school, Profile profile, Actor actor) {
    return guarded(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        people -> people.staffOf(school, profile, people.dayIn(school, tenant.kernel().now())));
  }

  /** Return who answers for the pupils of a class today: one link for each guardian and child. */
  public List<Guardianship> listGuardiansOf(SchoolClass schoolClass, Actor actor) {
    return read(
        actor,
        DirectoryReads.CLASS,
        new Scope.OfClass(schoolClass.id()),
        people ->
            people.guardiansOf(
                schoolClass.id(), people.dayIn(schoolClass.school(), tenant.kernel().now())),
        Guardianship::child);
  }

  /** Return the people who answer for the pupils of a class today, by name, each once. */
  public List<Person> listFamiliesOf(SchoolClass schoolClass, Actor actor) {
    return read(
        actor,
        DirectoryReads.CLASS,
        new Scope.OfClass(schoolClass.id()),
        people ->
            people.familiesOf(
                schoolClass.id(), people.dayIn(schoolClass.school(), tenant.kernel().now())),
        Person::id);
  }

  /**
   * Find the people of a school today by the beginnings of their names, whatever the accents, case
   * and order: {@code "love ad"} finds Ada Lovelace. One page by name, in two statements and those
   * that record who was shown.
   *
   * @throws io.entsdk.core.RejectedException if {@code text} is shorter than two letters, longer
   *     than 200 characters or has more than 8 words
   */
  public Page<DirectoryEntry> search(String text, SchoolId school, PageRequest page, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Reading reading =
              new AccessCheck(unit)
                  .requireRead(actor, DirectoryReads.SEARCH, new Scope.OfSchool(school));
          LocalDate today = new JpaPeople(unit).dayIn(school, unit.now());
          return new PeopleSearch(unit, text, school, today).page(page, reading);
        });
  }

  /**
   * Enter a person by hand for a school, which a function, a stay or a convention then ties to it.
   *
   * @throws io.entsdk.core.RejectedException with every value that the profile does not allow; see
   *     {@link FieldCeiling}
   */
  public Person enter(NewPerson person, SchoolId school, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfSchool(school));
          return new PersonBook(unit, actor).enter(person, school);
        });
  }

  /**
   * Give a person other names; the former ones are kept, and the same names again change nothing.
   *
   * @param usageName absent when the person goes by the name by birth
   */
  public Person rename(
      PersonId person, String lastName, @Nullable String usageName, String firstName, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfPerson(person));
          return new NameBook(unit, actor).rename(person, lastName, usageName, firstName);
        });
  }

  /**
   * Return every stay, function and assignment of a person, past ones included, with who made and
   * ended it and which import told of it.
   */
  public List<Fact> listFactsOf(PersonId person, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfPerson(person));
          return new JpaProvenance(unit).of(person);
        });
  }

  /**
   * Join {@code person} to a user of another system; the same call again changes nothing.
   *
   * @throws io.entsdk.core.ConflictException with code {@code external-id-taken} if it names
   *     another person already
   */
  public void bind(PersonId person, ExternalId externalId, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .requireAct(actor, DirectoryPermissions.BIND_PERSON, new Scope.OfPerson(person));
          JpaPeople people = new JpaPeople(unit);
          if (people.find(person).isEmpty()) {
            throw new NotFoundException("Person", person);
          }
          people.bind(person, externalId);
          return person;
        });
  }

  /**
   * Return whom an id of another system names; for the host's own wiring, which knows that system.
   */
  public Optional<PersonId> find(ExternalId externalId) {
    return Unit.joined(tenant, unit -> new JpaPeople(unit).find(externalId));
  }

  /** Read what is recorded for each person whom it shows. */
  private <T> List<T> read(
      Actor actor,
      RecordedRead read,
      Scope scope,
      Function<JpaPeople, List<T>> load,
      Function<T, PersonId> whom) {
    return Unit.joined(
        tenant,
        unit ->
            new AccessCheck(unit)
                .requireRead(actor, read, scope)
                .of(
                    () -> load.apply(new JpaPeople(unit)),
                    shown -> shown.stream().map(whom).toList()));
  }

  private <T> T guarded(
      Actor actor, Permission permission, Scope scope, Function<JpaPeople, T> read) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, scope);
          return read.apply(new JpaPeople(unit));
        });
  }
}
