package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.OPEN_HOME_SESSIONS;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.session.SessionId;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HomeCommandsTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "HomeSessions.open",
            OPEN_HOME_SESSIONS,
            HomeCommandsTest::grace,
            (ent, actor) -> of(ent).home().open(ent.ada(), Device.unknown(), actor))
        .row(
            "HomeSessions.listOf",
            OPEN_HOME_SESSIONS,
            HomeCommandsTest::grace,
            (ent, actor) -> of(ent).home().listOf(ent.ada(), actor))
        .row(
            "HomeSessions.end", OPEN_HOME_SESSIONS, HomeCommandsTest::grace, HomeCommandsTest::end);
  }

  /** End nobody's session: whoever may is told that there is none, after the check. */
  private static void end(Ent ent, Actor actor) {
    try {
      of(ent).home().end(ent.ada(), new SessionId(ent.ada().value()), actor);
    } catch (NotFoundException e) {
      // What a guardian is told of every session that another has opened.
    }
  }

  private static Auth of(Ent ent) {
    return Auth.of(ent.tenant());
  }

  private static Actor grace(Ent ent) {
    Directory.of(ent.tenant())
        .guardianships()
        .decide(ent.grace(), ent.ada(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
    return ent.as(ent.grace());
  }
}
