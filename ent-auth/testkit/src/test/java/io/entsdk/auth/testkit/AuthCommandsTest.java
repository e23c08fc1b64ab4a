package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.END_SESSIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.session.JpaSessions;
import io.entsdk.auth.internal.session.NewSession;
import io.entsdk.auth.session.SessionId;
import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuthCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table().tests();
  }

  @Test
  void noCommandIsMissing() {
    CommandTable all =
        table()
            .and(WindowCommandsTest.table(database))
            .and(HelpCommandsTest.table(database))
            .and(HomeCommandsTest.table(database))
            .and(WordsCommandsTest.table(database))
            .and(AvatarCommandsTest.table(database))
            .and(RefusalCommandsTest.table(database));

    assertEquals(List.of(), all.missing(Auth.class));
  }

  private CommandTable table() {
    return new CommandTable(database)
        .row(
            "Sessions.end",
            END_SESSIONS,
            AuthCommandsTest::alan,
            (ent, actor) -> of(ent).sessions().end(sessionOfAda(ent), actor))
        .row(
            "Sessions.endAllOf",
            END_SESSIONS,
            AuthCommandsTest::alan,
            (ent, actor) -> of(ent).sessions().endAllOf(ent.ada(), actor))
        .and(CardCommands.table(database));
  }

  private static Auth of(Ent ent) {
    return Auth.of(ent.tenant());
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }

  private static SessionId sessionOfAda(Ent ent) {
    NewSession asked =
        new NewSession(
            ent.ada(), Assurance.CARD_AND_PICTURES, SessionLimits.CARD_AND_PICTURES, "a tablet", 0);
    return Unit.joined(
        ent.tenant(),
        unit ->
            new SessionId(new JpaSessions(unit).begin(asked, UUID.randomUUID().toString()).id()));
  }
}
