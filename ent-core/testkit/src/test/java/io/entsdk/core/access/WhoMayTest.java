package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.school;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WhoMayTest {

  @Parameter Database database;
  private Ent ent;
  private Access access;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    access = RightsWorld.access(ent);
    access.grants().give(RightsWorld.rollForEdith(ent), head());
    RightsWorld.sql(ent, alsoParent());
  }

  /** Alan answers for Linus, so that he has two hats. */
  private String alsoParent() {
    return "insert into ent_core_guardianship (tenant, id, version, guardian_id, child_id, state,"
        + " first_day, source) values (1, '01900000-0000-7000-8000-00000000aaaa', 0, '"
        + ent.alan()
        + "', '"
        + ent.linus()
        + "', 'FULL', date '2026-01-01', 'test')";
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoMayAndDecideAgreeForEveryPair() {
    AccessSnapshot snapshot = access.snapshot(ent.school().id());
    for (Scope scope : scopes()) {
      for (Permission permission : RightsWorld.oneOfEachKind(access, READ_CLASS.code())) {
        List<Holder> holders = all(permission, scope, Actor.system("test"));
        for (PersonId person : people()) {
          for (Hat hat : hats()) {
            Actor actor = ent.as(person).wearing(hat);
            AccessDecision decision = access.decide(actor, permission, scope);
            assertEquals(
                decision instanceof Granted,
                holders.stream().anyMatch(one -> isThat(one, person, hat)),
                () -> permission.code() + " over " + scope + " for " + person + " as " + hat);
            assertEquals(decision, snapshot.decide(actor, permission, scope));
          }
        }
      }
    }
  }

  @Test
  void itNamesTheHatAndTheReason() {
    List<Holder> holders = all(READ_CLASS, cp(ent), head());

    assertEquals(
        List.of(ent.edith(), ent.head(), ent.alan()),
        holders.stream().map(Holder::person).toList(),
        "Clarke, Lamarr, Turing");
    assertEquals(
        List.of(Reason.GRANTED),
        holders.stream()
            .filter(one -> one.person().equals(ent.edith()))
            .flatMap(one -> one.because().stream())
            .map(Ground::reason)
            .toList());
  }

  @Test
  void aPageAfterAnotherGivesEverybodyOnce() {
    Scope ada = new Scope.OfPerson(ent.ada());
    List<Holder> whole = all(READ_PERSON, ada, head());
    List<Holder> paged = new ArrayList<>();
    Cursor after = null;
    do {
      Page<Holder> page = access.whoMay(READ_PERSON, ada, 2, after, head());
      paged.addAll(page.items());
      after = page.next().orElse(null);
    } while (after != null);

    assertEquals(whole, paged);
    assertTrue(whole.size() >= 5, whole::toString);
  }

  @Test
  void itCostsFourStatementsWithTheCheckOfTheAsker() {
    for (Scope scope : scopes()) {
      List<String> sent = ent.statements().listIn(() -> all(READ_PERSON, scope, asker(scope)));
      assertTrue(sent.size() <= 4 + systems(scope), sent::toString);
    }
    assertEquals(4, ent.statements().countIn(() -> access.snapshot(ent.school().id())));
  }

  @Test
  void onALoadedSnapshotItCostsNone() {
    AccessSnapshot snapshot = access.snapshot(ent.school().id());

    assertEquals(0, ent.statements().countIn(() -> snapshot.whoMay(READ_CLASS, cp(ent), head())));
    assertEquals(all(READ_CLASS, cp(ent), head()), snapshot.whoMay(READ_CLASS, cp(ent), head()));
    assertThrows(
        AccessDeniedException.class,
        () -> snapshot.whoMay(READ_CLASS, cp(ent), ent.as(ent.grace())));
  }

  @Test
  void aPersonWithTwoRolesHasTwoHats() {
    assertEquals(
        List.of(new Hat(Profile.TUT, ent.school().id()), new Hat(Profile.ENS, ent.school().id())),
        access.listHatsOf(ent.alan(), head()));
    assertEquals(List.of(), access.listHatsOf(ent.ada(), ent.as(ent.ada())));
  }

  /** The tenant and pupils are asked about by the machine where the head may not. */
  private Actor asker(Scope scope) {
    return scope instanceof Scope.OfTenant ? Actor.system("test") : head();
  }

  /** What the system asks is recorded, by one statement more. */
  private static int systems(Scope scope) {
    return scope instanceof Scope.OfTenant ? 1 : 0;
  }

  private List<Holder> all(Permission permission, Scope scope, Actor actor) {
    return access.whoMay(permission, scope, 500, null, actor).items();
  }

  private static boolean isThat(Holder holder, PersonId person, Hat hat) {
    return holder.person().equals(person) && (holder.hat() == null || holder.hat().equals(hat));
  }

  private List<Scope> scopes() {
    return List.of(
        new Scope.OfTenant(),
        school(ent),
        cp(ent),
        new Scope.OfClass(ent.ce1().id()),
        new Scope.OfPerson(ent.ada()),
        new Scope.OfPerson(ent.linus()),
        new Scope.OfPerson(ent.alan()));
  }

  private List<PersonId> people() {
    return List.of(
        ent.ada(), ent.grace(), ent.charles(), ent.cleo(), ent.alan(), ent.edith(), ent.head());
  }

  private List<Hat> hats() {
    return Stream.of(Profile.TUT, Profile.ENS, Profile.DIR)
        .map(profile -> new Hat(profile, ent.school().id()))
        .toList();
  }

  private Actor head() {
    return ent.as(ent.head());
  }
}
