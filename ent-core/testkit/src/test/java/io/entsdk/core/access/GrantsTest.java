package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.THIS_WEEK;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.rollForEdith;
import static io.entsdk.core.access.RightsWorld.teacher;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class GrantsTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;
  private Grants grants;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    grants = RightsWorld.access(ent).grants();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aGrantOpensItsScopeFromItsFirstDayToItsLast() {
    assertFalse(edithReadsTheCp());

    grants.give(rollForEdith(ent), ent.as(ent.head()));

    assertTrue(edithReadsTheCp());
    assertEquals(2, Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), edith()).size());
    ent.clock().advance(Duration.ofDays(4));
    assertEquals(List.of(Reason.GRANT_ENDED), decideEdith().reasons());
  }

  @Test
  void aGrantStaysWhenItsGiverLeaves() {
    grants.give(rollForEdith(ent), ent.as(ent.head()));

    RightsWorld.sql(
        ent, "update ent_core_function set last_day = date '2026-09-14' where profile = 'DIR'");

    assertTrue(edithReadsTheCp());
  }

  @Test
  void aGrantIsEndedAtOnceAndKept() {
    Grant given = grants.give(rollForEdith(ent), ent.as(ent.head()));
    ent.clock().advance(Duration.ofMinutes(1));

    Grant ended = grants.end(given.id(), "no longer needed", ent.as(ent.head()));
    ent.clock().advance(Duration.ofMinutes(1));

    assertFalse(edithReadsTheCp());
    assertEquals(ended, grants.end(given.id(), "again", ent.as(ent.head())));
    assertEquals(
        List.of(ended), grants.listOf(ent.school().id(), 10, null, ent.as(ent.head())).items());
  }

  @Test
  void ofTwoGrantsThatOverlapOneMayEnd() {
    Grant one = grants.give(rollForEdith(ent), ent.as(ent.head()));
    grants.give(rollForEdith(ent), ent.as(ent.head()));

    grants.end(one.id(), "one too many", ent.as(ent.head()));

    assertTrue(edithReadsTheCp());
  }

  @Test
  void aRoleOfTheTenantsOwnIsGivenAndChangesForAllWhoHaveIt() {
    Roles roles = RightsWorld.access(ent).roles();
    roles.define(Role.of("library", "Bibliothèque", "read-school"), SYSTEM);
    GrantRequest request = asRole("library", cp(ent));
    grants.give(request, ent.as(ent.head()));
    assertFalse(edithReadsTheCp());

    roles.define(Role.of("library", "Bibliothèque", "read-school", "read-class"), SYSTEM);
    assertTrue(edithReadsTheCp());

    roles.retire("library", SYSTEM);
    assertEquals(Reason.GRANT_EMPTY, decideEdith().reasons().get(0));
    assertEquals(
        "2 grants of library give nothing: nobody declares it; declare it or end them",
        afterTwo(request).findings().get(0).message());
  }

  private RuntimeCheck afterTwo(GrantRequest request) {
    Roles roles = RightsWorld.access(ent).roles();
    roles.define(Role.of("library", "Bibliothèque", "read-class"), SYSTEM);
    grants.give(request, ent.as(ent.head()));
    roles.retire("library", SYSTEM);
    return grants.check(ent.school().id(), ent.as(ent.head()));
  }

  @Test
  void aPermissionThatNobodyDeclaresAnyMoreGivesNothingAndIsTold() {
    grants.give(rollForEdith(ent), ent.as(ent.head()));
    assertTrue(grants.check(ent.school().id(), ent.as(ent.head())).findings().size() == 1);

    RightsWorld.sql(ent, "update ent_core_grant set code = 'feed-the-cat'");

    assertEquals(List.of(Reason.GRANT_EMPTY), decideEdith().reasons());
    assertTrue(
        grants
            .check(ent.school().id(), ent.as(ent.head()))
            .findings()
            .get(0)
            .message()
            .startsWith("1 grants of feed-the-cat give nothing"));
    assertEquals(
        List.of(
            "1 grants of feed-the-cat give nothing: nobody declares it; declare it or end them"),
        ent.runtime().check().of("rights").stream().map(Finding::message).toList());
  }

  @Test
  void aDeclaredRoleHoldsWhatItSays() {
    grants.give(asRole("substitute", cp(ent)), ent.as(ent.head()));

    assertTrue(edithReadsTheCp());
    assertEquals(
        List.of("read-class", "read-person"),
        RightsWorld.access(ent)
            .whatMay(new Wearer(ent.edith(), teacher(ent)), cp(ent), ent.as(ent.head()))
            .stream()
            .filter(held -> held.because().get(0).reason() == Reason.GRANTED)
            .map(held -> held.permission().code())
            .toList());
  }

  @Test
  void grantsAreListedPageByPage() {
    List<Grant> given = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      given.add(grants.give(rollForEdith(ent), ent.as(ent.head())));
    }
    List<Grant> listed = new ArrayList<>();
    Cursor after = null;
    do {
      Page<Grant> page = grants.listOf(ent.school().id(), 2, after, ent.as(ent.head()));
      listed.addAll(page.items());
      after = page.next().orElse(null);
    } while (after != null);

    assertEquals(given, listed);
  }

  @Test
  void tenThousandGrantsOfOnePersonAreStillThreeStatementsADecision() {
    grants.give(rollForEdith(ent), ent.as(ent.head()));
    RightsWorld.sql(
        ent,
        "insert into ent_core_grant (tenant, id, person_id, profile, school_id, kind, code,"
            + " scope_kind, scope_id, first_day, given_at, reason) select g.tenant,"
            + " cast(concat('01900000-0000-7000-8000-', lpad(cast(n as varchar), 12, '0')) as"
            + " uuid), g.person_id, g.profile, g.school_id, g.kind, g.code, g.scope_kind,"
            + " g.scope_id, g.first_day, g.given_at, 'many' from ent_core_grant g,"
            + (database == Database.H2
                ? " system_range(1, 10000) as r (n)"
                : " generate_series(1, 10000) as r (n)"));

    List<String> sent = ent.statements().listIn(this::decideEdith);

    assertEquals(List.of(Reason.GRANTED), decideEdith().reasons());
    assertEquals(3, sent.size(), sent::toString);
  }

  private GrantRequest asRole(String role, Scope scope) {
    return new GrantRequest(
        ent.edith(), teacher(ent), new Right.OfRole(role), scope, THIS_WEEK, "test");
  }

  private boolean edithReadsTheCp() {
    return decideEdith() instanceof Granted;
  }

  private AccessDecision decideEdith() {
    return RightsWorld.access(ent).decide(edith(), READ_CLASS, cp(ent));
  }

  private Actor edith() {
    return ent.as(ent.edith());
  }
}
