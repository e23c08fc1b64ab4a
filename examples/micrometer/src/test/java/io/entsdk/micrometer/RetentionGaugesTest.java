package io.entsdk.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.RetentionWatch;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionGaugesTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void aJobThatStaysAwayIsSeenAndWhatCannotBeReadIsNoGoodNews() throws SQLException {
    try (Ent ent = Ent.on(Database.H2)) {
      RetentionGauges gauges = new RetentionGauges(registry, RetentionWatch.of(ent.runtime()));
      assertTrue(Double.isNaN(late("looks")), "nobody has looked");
      Privacy.of(ent.tenant()).slips().restrictWaiting(ent.school().id(), Actor.system("test"));
      Jobs.of(ent.runtime()).run("retention-accounts", Budget.minutes(1));
      gauges.refresh();
      assertEquals(0, late("looks"));

      ent.clock().advance(Duration.ofDays(5));
      gauges.refresh();
      assertEquals(5, late("looks"));
      assertEquals(0, late("accounts"));

      execute(ent, "alter table ent_privacy_account_look rename to gone");
      assertThrows(RuntimeException.class, gauges::refresh);
      assertTrue(Double.isNaN(late("looks")));
    }
  }

  private double late(String what) {
    return registry.get("ent.retention.late").tag("what", what).gauge().value();
  }

  private static void execute(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
