package io.entsdk.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.TenantId;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.OneConnectionContract;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OneConnectionHostTest extends OneConnectionContract {

  private static Host host;

  @BeforeAll
  static void start() {
    host =
        Host.start(
            "spring.datasource.hikari.maximum-pool-size=1",
            "spring.datasource.hikari.connection-timeout=2000",
            // Hibernate borrows with the first statement then, which is harder to notice.
            "spring.datasource.hikari.auto-commit=false",
            "ent.connection-wait=1s");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Override
  protected UnitOfWork units() {
    return host.units();
  }

  @Override
  protected DataSource dataSource() {
    return host.dataSource();
  }

  @Test
  void aRefusalThatCannotBeRecordedEndsTheCommandInTime() {
    Actor nobody = Actor.host(new PersonId(new UUID(7, 7)), Assurance.TWO_FACTORS, "test");
    Subscriptions subscriptions = host.get(Subscriptions.class);
    long begun = System.nanoTime();

    UnavailableException refusal =
        assertThrows(
            UnavailableException.class,
            () ->
                subscriptions.sell(TenantId.of(1), Uai.of("0610123C"), "École Émile Zola", nobody));

    assertEquals("no-second-connection", refusal.code());
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 4, "It took too long");
    assertEquals(0, host.count("subscription"));
  }

  @Test
  void theCheckSaysThatThePoolIsTooSmall() {
    String said = host.runtime().check().toString();

    assertTrue(said.contains("give the pool at least two"), said);
  }
}
