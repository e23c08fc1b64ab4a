package io.entsdk.core.protection;

import static io.entsdk.core.personal.DataCategory.BIRTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.CoreFeature;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is held or restricted of somebody who was entered twice: all ids, or none. */
@EachDatabase
class MergedProtectionTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Holds holds;
  private Doubles doubles;
  private PersonId twin;

  @BeforeEach
  void adaWasEnteredTwice() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    holds = Protection.of(ent.tenant()).holds();
    doubles = new Doubles(ent);
    twin = doubles.pupilAgain(ent.ada(), ent.ce1());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aHoldOnOneIdKeepsTheRowsOfEveryId() {
    doubles.merge(twin, ent.ada());
    holds.place(request(twin), SYSTEM);

    assertEquals(0, erasedStays(ent.ada()));
    assertEquals(0, erasedStays(twin));
  }

  @Test
  void aHoldThatWasThereBeforeStandsForBothWhileTheyAreOne() {
    holds.place(request(twin), SYSTEM);
    ent.clock().advance(Duration.ofMinutes(1));
    doubles.merge(twin, ent.ada());
    assertEquals(0, erasedStays(ent.ada()));

    doubles.unmerge(twin);

    assertEquals(1, erasedStays(ent.ada()));
    assertEquals(0, erasedStays(twin));
  }

  @Test
  void releasingAHoldReleasesItForEveryId() {
    doubles.merge(twin, ent.ada());
    Hold placed = holds.place(request(twin), ent.as(ent.head()));
    giveHead(ent.edith());
    holds.askRelease(placed.id(), "settled", ent.as(ent.head()));
    holds.confirmRelease(
        placed.id(), ent.as(ent.edith()).wearing(new Hat(Profile.DIR, ent.school().id())));

    assertEquals(1, erasedStays(ent.ada()));
    assertEquals(1, erasedStays(twin));
  }

  @Test
  void anErasureFindsEveryIdAndLeavesNobodyElsesRows() {
    doubles.merge(twin, ent.ada());
    Set<PersonId> all = Unit.joined(ent.tenant(), unit -> new JpaIdentities(unit).allOf(ent.ada()));

    assertEquals(Set.of(ent.ada(), twin), all);
    assertEquals(2, all.stream().mapToInt(this::erasedStays).sum());
    assertEquals(1, erasedStays(ent.bob()), "whose stay was there still");
  }

  @Test
  void whatIsRestrictedOfOneIdIsShownUnderNone() {
    doubles.merge(twin, ent.ada());
    Restriction placed =
        Protection.of(ent.tenant())
            .restrictions()
            .restrict(
                new RestrictionRequest(
                    twin, Set.of(BIRTH), RestrictionBasis.ACCURACY_CONTESTED, "AE 1"),
                SYSTEM);

    assertNull(read(ent.ada()).birthDate());
    assertNull(read(twin).birthDate());
    Protection.of(ent.tenant()).restrictions().lift(placed.id(), "settled", SYSTEM);
    assertNotNull(read(ent.ada()).birthDate());
  }

  @Test
  void whatIsRestrictedWhileTheyAreOneStaysSoForBothUntilItIsLifted() {
    doubles.merge(twin, ent.ada());
    Restriction placed =
        Protection.of(ent.tenant())
            .restrictions()
            .restrict(
                new RestrictionRequest(
                    twin, Set.of(BIRTH), RestrictionBasis.ACCURACY_CONTESTED, "AE 1"),
                SYSTEM);

    doubles.unmerge(twin);

    assertNull(read(ent.ada()).birthDate(), "nobody knows whom it was meant for");
    Protection.of(ent.tenant()).restrictions().lift(placed.id(), "settled", SYSTEM);
    assertNotNull(read(ent.ada()).birthDate());
    assertNotNull(read(twin).birthDate());
  }

  private Person read(PersonId person) {
    return directory.people().get(person, SYSTEM);
  }

  /** Erase the stays of one id as ent-privacy does, and return how many rows went. */
  private int erasedStays(PersonId person) {
    PersonalDataSource source = new CoreFeature().personalData().get(0);
    SubjectLink link = new SubjectLink(person, "ent_core_enrolment", "person_id");
    return UnitOfWork.resourceLocal(ent.entityManagers())
        .joined(
            entities -> {
              PersonalUnit unit =
                  new PersonalUnit(entities, ent.tenant().id(), ent.clock().instant());
              List<RecordKey> found = source.locate(unit, link, RecordKey.START, 100);
              return NonEmptyKeys.of(link, found)
                  .map(keys -> source.erase(unit, keys, declared(source, link)))
                  .orElse(0);
            });
  }

  private static ErasureMethod declared(PersonalDataSource source, SubjectLink link) {
    return source.describe().stream()
        .filter(table -> table.table().equals(link.table()))
        .findFirst()
        .orElseThrow()
        .tie(link.column())
        .erasure();
  }

  private void giveHead(PersonId person) {
    directory
        .staff()
        .giveFunction(person, ent.school().id(), Profile.DIR, Period.from(TODAY), SYSTEM);
  }

  private static HoldRequest request(PersonId person) {
    return HoldRequest.of(person, HoldBasis.LITIGATION, "RG 1", LocalDate.of(2027, 3, 1));
  }
}
