package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.SEE_REFUSALS;
import static io.entsdk.auth.AuthPermissions.SEE_SCHOOL_REFUSALS;

import io.entsdk.auth.Auth;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RefusalCommandsTest {

  private static final Instant FROM = Instant.parse("2026-09-15T06:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Refusals.figuresOf",
            SEE_REFUSALS,
            ent -> ent.as(ent.alan()),
            (ent, actor) ->
                Auth.of(ent.tenant()).refusals().figuresOf(ent.cp(), FROM, UNTIL, actor))
        .row(
            "Refusals.figuresIn",
            SEE_SCHOOL_REFUSALS,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                Auth.of(ent.tenant()).refusals().figuresIn(ent.school().id(), FROM, UNTIL, actor));
  }
}
