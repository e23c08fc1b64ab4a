package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.access;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.rollForEdith;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two tenants with identical ids: rights of one are neither seen in the other nor change it. */
@EachDatabase
class AccessIsolationTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final Role AIDE = Role.of("aide", "Aide", "read-class");

  @Parameter Database database;
  private Ent ent;
  private Grant given;
  private SupportSession session;
  private TwinTenant twin;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    given = access(ent).grants().give(rollForEdith(ent), head());
    access(ent).roles().define(AIDE, SYSTEM);
    SupportTicket ticket = new SupportTicket("T-1", "agent-1", Duration.ofMinutes(10));
    session = access(ent).support().ask(ent.school().id(), ticket, SYSTEM);
    twin = TwinTenant.of(ent, TenantId.of(2));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatEndsInOneTenantGoesOnInItsTwin() {
    access(ent).grants().end(given.id(), "test", head());
    access(ent).grants().give(rollForEdith(ent), head());
    access(ent).grants().delegate(rollForEdith(ent), ent.as(ent.alan()));
    access(ent).roles().retire("aide", SYSTEM);
    access(ent).roles().define(AIDE, SYSTEM);
    access(ent).support().grant(session.id(), head());
    access(ent).support().end(session.id(), head());

    assertEquals(List.of(), twin.touched());
  }

  @Test
  void readsOfOneTenantNeverShowARowOfItsTwin() {
    Access access = access(ent);

    assertEquals(1, access.grants().listOf(ent.school().id(), 10, null, head()).items().size());
    assertEquals(1, access.support().listOf(ent.school().id(), head()).size());
    assertEquals(
        access.roles().list(SYSTEM).size(),
        access.roles().list(SYSTEM).stream().map(Role::code).distinct().count());
    assertEquals(
        1,
        access.whoMay(READ_CLASS, cp(ent), 500, null, head()).items().stream()
            .filter(one -> one.person().equals(ent.edith()))
            .mapToInt(one -> one.because().size())
            .sum());
    access.explain(ent.as(ent.edith()), READ_CLASS, cp(ent), Locale.FRENCH);
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void aGrantThatEndedHereStillHoldsThere() {
    access(ent).grants().end(given.id(), "test", head());

    Actor edith = ent.as(ent.edith());
    assertInstanceOf(Denied.class, access(ent).decide(edith, READ_CLASS, cp(ent)));
    assertInstanceOf(
        Granted.class, Directory.of(twin.tenant()).access().decide(edith, READ_CLASS, cp(ent)));
  }

  private Actor head() {
    return ent.as(ent.head());
  }
}
