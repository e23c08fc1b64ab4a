package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.HELP_SIGN_IN;
import static io.entsdk.auth.AuthPermissions.OPEN_WINDOW;

import io.entsdk.auth.Auth;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Actor;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HelpCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Hands.listOf",
            OPEN_WINDOW,
            HelpCommandsTest::alan,
            (ent, actor) -> of(ent).hands().listOf(WindowCommandsTest.window(ent), actor))
        .row(
            "Hands.seat",
            OPEN_WINDOW,
            HelpCommandsTest::alan,
            (ent, actor) -> of(ent).hands().seat(hand(ent), actor))
        .row(
            "Hands.approve",
            HELP_SIGN_IN,
            HelpCommandsTest::alan,
            (ent, actor) -> of(ent).hands().approve(hand(ent), ent.ada(), actor))
        .row(
            "Pupils.unlock",
            HELP_SIGN_IN,
            HelpCommandsTest::alan,
            (ent, actor) -> of(ent).pupils().unlock(ent.ada(), "she was teased", actor))
        .row(
            "Rescues.give",
            HELP_SIGN_IN,
            HelpCommandsTest::alan,
            (ent, actor) ->
                of(ent).rescues().give(WindowCommandsTest.window(ent), ent.ada(), actor).close());
  }

  private static Auth of(Ent ent) {
    return Auth.of(ent.tenant());
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }

  private static HandId hand(Ent ent) {
    WindowId window = WindowCommandsTest.window(ent);
    HandId id = new HandId(ent.runtime().kernel().newId());
    Tables.change(
        ent,
        "insert into ent_auth_hand (tenant, id, device_hash, window_id, pair, up_until)"
            + " values (1, '%s', '%s', '%s', 'cat hat', %d)",
        id.value(),
        id.value(),
        window.value(),
        Long.MAX_VALUE);
    return id;
  }
}
