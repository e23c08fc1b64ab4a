package io.entsdk.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The school in which a pupil, a guardian and a teacher were each entered twice and merged. */
@EachDatabase
class MergedAccessTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final MergeEvidence PAPER =
      MergeEvidence.sameDocument(
          new LegalDocument(LegalDocument.Kind.CIVIL_STATUS, "12/345", LocalDate.of(2019, 3, 2)));

  private static final List<Permission> TRIED =
      List.of(
          DirectoryPermissions.READ_CLASS,
          DirectoryPermissions.READ_PERSON,
          AccessPermissions.GIVE_RIGHTS);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Access access;
  private final Map<PersonId, PersonId> standing = new HashMap<>();
  private PersonId pupil;
  private PersonId guardian;
  private PersonId teacher;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    access = directory.access();
    pupil = pupil();
    guardian = person("HOPPER", "Grace");
    GuardianshipDecision full = GuardianshipDecision.of(GuardianshipState.FULL);
    directory.guardianships().decide(guardian, ent.linus(), full, SYSTEM);
    teacher = person("TURING", "Alan");
    Period open = Period.from(RightsWorld.TODAY);
    directory.staff().giveFunction(teacher, ent.school().id(), Profile.AESH, open, SYSTEM);
    access.grants().give(RightsWorld.rollForEdith(ent), ent.as(ent.head()));
    merge(pupil, ent.ada());
    merge(guardian, ent.grace());
    merge(teacher, ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  private PersonId pupil() {
    LocalDate birth = LocalDate.of(2020, 3, 14);
    Arrival arrival =
        directory.enrolments().arriveApart("Ada", "LOVELACE", birth, ent.ce1(), SYSTEM);
    return ((Arrival.Arrived) arrival).pupil().id();
  }

  private PersonId person(String lastName, String firstName) {
    PersonId id = new PersonId(ent.runtime().kernel().newId());
    RightsWorld.sql(
        ent,
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, '%s', '%s', '%s')"
            .formatted(
                id, lastName, firstName, (lastName + " " + firstName).toLowerCase(Locale.ROOT)));
    return id;
  }

  private void merge(PersonId person, PersonId into) {
    Duplicates duplicates = directory.duplicates();
    duplicates.merge(duplicates.preview(person, into, SYSTEM), PAPER, SYSTEM);
    standing.put(person, into);
  }

  @Test
  void whoMayNamesExactlyThoseWhomDecideLetsUnderAnyId() {
    AccessSnapshot snapshot = access.snapshot(ent.school().id());
    for (Scope scope : scopes()) {
      for (Permission permission : TRIED) {
        List<Holder> holders = access.whoMay(permission, scope, 500, null, SYSTEM).items();
        for (PersonId person : people()) {
          for (Hat hat : hats()) {
            Actor actor = ent.as(person).wearing(hat);
            AccessDecision decision = access.decide(actor, permission, scope);
            assertEquals(
                holders.stream().anyMatch(one -> isThat(one, person, hat)),
                decision instanceof Granted,
                () -> permission.code() + " over " + scope + " for " + person + " as " + hat);
            assertEquals(decision, snapshot.decide(actor, permission, scope));
          }
        }
      }
    }
  }

  @Test
  void eitherIdHasTheSameRightsOverEitherId() {
    for (Permission permission : TRIED) {
      for (Map.Entry<PersonId, PersonId> one : standing.entrySet()) {
        for (Scope scope : scopes()) {
          assertEquals(
              access.decide(ent.as(one.getValue()), permission, scope),
              access.decide(ent.as(one.getKey()), permission, scope));
        }
      }
    }
    Actor alan = ent.as(ent.alan()).wearing(new Hat(Profile.ENS, ent.school().id()));
    assertEquals(
        access.decide(alan, DirectoryPermissions.READ_PERSON, new Scope.OfPerson(ent.ada())),
        access.decide(alan, DirectoryPermissions.READ_PERSON, new Scope.OfPerson(pupil)));
  }

  @Test
  void whoeverWasMergedIsListedOnce() {
    List<PersonId> holders =
        access
            .whoMay(DirectoryPermissions.READ_PERSON, new Scope.OfPerson(pupil), 500, null, SYSTEM)
            .items()
            .stream()
            .map(Holder::person)
            .distinct()
            .toList();

    assertTrue(holders.containsAll(List.of(ent.ada(), ent.grace(), ent.alan(), ent.edith())));
    assertTrue(standing.keySet().stream().noneMatch(holders::contains), holders::toString);
  }

  @Test
  void aDecisionStillCostsThreeStatementsAndWhoMayFour() {
    Scope scope = new Scope.OfPerson(pupil);
    Actor actor = ent.as(teacher).wearing(new Hat(Profile.ENS, ent.school().id()));

    assertEquals(
        3,
        ent.statements()
            .countIn(() -> access.decide(actor, DirectoryPermissions.READ_PERSON, scope)));
    assertEquals(
        4,
        ent.statements()
            .countIn(
                () ->
                    access.whoMay(
                        DirectoryPermissions.READ_PERSON, scope, 500, null, ent.as(ent.head()))));
  }

  @Test
  void theHatsOfBothIdsAreThoseOfThePerson() {
    assertEquals(
        List.of(new Hat(Profile.ENS, ent.school().id()), new Hat(Profile.AESH, ent.school().id())),
        access.listHatsOf(teacher, ent.as(ent.head())));
  }

  private boolean isThat(Holder holder, PersonId person, Hat hat) {
    return holder.person().equals(standing.getOrDefault(person, person))
        && (holder.hat() == null || holder.hat().equals(hat));
  }

  private List<PersonId> people() {
    return List.of(ent.ada(), pupil, ent.grace(), guardian, ent.alan(), teacher, ent.edith());
  }

  private List<Hat> hats() {
    return List.of(
        new Hat(Profile.TUT, ent.school().id()),
        new Hat(Profile.ENS, ent.school().id()),
        new Hat(Profile.AESH, ent.school().id()));
  }

  private List<Scope> scopes() {
    return List.of(
        RightsWorld.school(ent),
        RightsWorld.cp(ent),
        new Scope.OfClass(ent.ce1().id()),
        new Scope.OfPerson(ent.ada()),
        new Scope.OfPerson(pupil),
        new Scope.OfPerson(ent.linus()));
  }
}
