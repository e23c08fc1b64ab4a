package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.JpaProvenance;
import io.entsdk.core.internal.directory.NameBook;
import io.entsdk.core.internal.directory.PersonBook;
import io.entsdk.core.internal.persistence.Unit;
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
    return Unit.joined(
        tenant,
        unit ->
            new AccessCheck(unit)
                .requireRead(actor, DirectoryReads.PERSON, new Scope.OfPerson(id))
                .of(
                    () ->
                        new JpaPeople(unit)
                            .find(id)
                            .orElseThrow(() -> new NotFoundException("Person", id)),
                    shown -> List.of(shown.id())));
  }

  /** Return the pupils of a class today, by name. */
  public List<Person> listPupilsOf(SchoolClass schoolClass, Actor actor) {
    return today(schoolClass.school(), day -> day.listPupilsOf(schoolClass, actor));
  }

  /** Return who works with a class today, by name. */
  public List<Person> listStaffOf(SchoolClass schoolClass, Actor actor) {
    return today(schoolClass.school(), day -> day.listStaffOf(schoolClass, actor));
  }

  /** Return who works in a school today, by name. */
  public List<Person> listStaffOf(SchoolId school, Actor actor) {
    return today(school, day -> day.listStaffOf(school, actor));
  }

  /** Return who works in a school today under {@code profile}, such as its head, by name. */
  public List<Person> listStaffOf(SchoolId school, Profile profile, Actor actor) {
    return today(school, day -> day.listStaffOf(school, profile, actor));
  }

  /** Return who answers for the pupils of a class today: one link for each guardian and child. */
  public List<Guardianship> listGuardiansOf(SchoolClass schoolClass, Actor actor) {
    return today(schoolClass.school(), day -> day.listGuardiansOf(schoolClass, actor));
  }

  /** Return the people who answer for the pupils of a class today, by name, each once. */
  public List<Person> listFamiliesOf(SchoolClass schoolClass, Actor actor) {
    return today(schoolClass.school(), day -> day.listFamiliesOf(schoolClass, actor));
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
    return today(school, day -> day.search(text, school, page, actor));
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

  /** Look at the directory on the day that it is in {@code school}, in one unit of work. */
  private <T> T today(SchoolId school, Function<DirectoryDay, T> look) {
    return Unit.joined(
        tenant,
        unit ->
            look.apply(new DirectoryDay(tenant, new JpaPeople(unit).dayIn(school, unit.now()))));
  }
}
