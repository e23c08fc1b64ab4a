package io.entsdk.core.launch;

import static io.entsdk.core.launch.Papers.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A twin with identical ids: what lets one school go live lets no other. */
@EachDatabase
class LaunchIsolationTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @Test
  void whatIsDoneAboutOneLaunchLeavesItsTwinAsItWas() {
    try (Ent ent = Ent.on(database)) {
      Launches launches = Launches.of(ent.tenant());
      var school = ent.school().id();
      new Papers(ent).put(Requirement.REGISTER_IN_FORCE, Papers.YEAR);
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      new Papers(ent).outOfService();
      new Papers(ent).allBut(Requirement.REGISTER_IN_FORCE);
      LaunchRecord register =
          launches.listRecordsOf(school, SYSTEM).stream()
              .filter(record -> record.requirement() == Requirement.REGISTER_IN_FORCE)
              .findFirst()
              .orElseThrow();
      assertTrue(launches.readiness(school, TODAY, SYSTEM).isReady());
      launches.launch(school, SYSTEM);
      launches.withdraw(school, "test", SYSTEM);
      launches.endRecord(register.id(), TODAY, SYSTEM);

      assertEquals(List.of(), twin.touched());
      assertFalse(launches.isLive(school));
      Launches others = Launches.of(twin.tenant());
      assertTrue(others.isLive(school), "the twin's pilot goes on");
      assertEquals(1, others.listRecordsOf(school, SYSTEM).size());
    }
  }
}
