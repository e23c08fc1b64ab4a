package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.END_SESSIONS;
import static io.entsdk.auth.AuthPermissions.OPEN_WINDOW;

import io.entsdk.auth.Auth;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Actor;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WindowCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Sessions.endAllIn",
            END_SESSIONS,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).sessions().endAllIn(ent.cp(), actor))
        .row(
            "Windows.open",
            OPEN_WINDOW,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).windows().open(ent.cp(), Duration.ofHours(1), actor))
        .row(
            "Windows.listOpenOf",
            OPEN_WINDOW,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).windows().listOpenOf(ent.cp(), actor))
        .row(
            "Windows.close",
            OPEN_WINDOW,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).windows().close(window(ent), actor))
        .row(
            "Windows.admit",
            OPEN_WINDOW,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).windows().admit(window(ent), ent.linus(), actor))
        .row(
            "Windows.newCode",
            OPEN_WINDOW,
            WindowCommandsTest::alan,
            (ent, actor) -> of(ent).windows().newCode(window(ent), actor).close());
  }

  private static Auth of(Ent ent) {
    return Auth.of(ent.tenant());
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }

  /** Return a window of the CP on file, whoever may open one by now. */
  static WindowId window(Ent ent) {
    WindowId id = new WindowId(ent.runtime().kernel().newId());
    Tables.change(
        ent,
        "insert into ent_auth_window (tenant, id, class_id, school_id, opened_by, assurance,"
            + " opened_at, opened_on, ends_at) values (1, '%s', '%s', '%s', '%s', 'PASSWORD',"
            + " 0, date '2026-09-15', %d)",
        id.value(),
        ent.cp().id().value(),
        ent.school().id().value(),
        ent.alan().value(),
        Long.MAX_VALUE);
    return id;
  }
}
