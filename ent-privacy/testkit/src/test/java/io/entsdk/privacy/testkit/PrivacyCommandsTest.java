package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.PLAN_RETENTION;
import static io.entsdk.privacy.PrivacyPermissions.READ_INVENTORY;
import static io.entsdk.privacy.PrivacyPermissions.READ_RETENTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.privacy.Privacy;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PrivacyCommandsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table().tests();
  }

  @Test
  void noCommandIsMissing() {
    assertEquals(List.of(), table().missing(Privacy.class));
  }

  private CommandTable table() {
    return new CommandTable(database)
        .row(
            "Inventory.read",
            READ_INVENTORY,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).inventory().read(ent.school().id(), actor))
        .row(
            "Retention.decide",
            READ_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().decide(ent.ada(), DAY, actor))
        .row(
            "Retention.explain",
            READ_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().explain(ent.ada(), DAY, actor, Locale.FRENCH))
        .row(
            "Retention.plan",
            PLAN_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().plan(ent.school().id(), DAY, actor));
  }

  private static Privacy of(Ent ent) {
    return Privacy.of(ent.tenant());
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }
}
