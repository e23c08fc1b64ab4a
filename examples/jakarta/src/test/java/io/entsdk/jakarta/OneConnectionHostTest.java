package io.entsdk.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.TenantId;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.OneConnectionContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OneConnectionHostTest.OneConnection.class)
class OneConnectionHostTest extends OneConnectionContract {

  @Inject UnitOfWork units;
  @Inject EntRuntime runtime;
  @Inject Subscriptions subscriptions;

  @Override
  protected UnitOfWork units() {
    return units;
  }

  @Override
  protected DataSource dataSource() {
    JdbcDataSource outside = new JdbcDataSource();
    outside.setUrl("jdbc:h2:mem:one");
    outside.setUser("sa");
    return outside;
  }

  @Test
  void aRefusalThatCannotBeRecordedEndsTheCommandInTime() {
    Actor nobody = Actor.host(new PersonId(new UUID(7, 7)), Assurance.TWO_FACTORS, "test");
    long begun = System.nanoTime();

    UnavailableException refusal =
        assertThrows(
            UnavailableException.class,
            () ->
                subscriptions.sell(TenantId.of(1), Uai.of("0610123C"), "École Émile Zola", nobody));

    assertEquals("no-second-connection", refusal.code());
    assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 4, "It took too long");
  }

  @Test
  void theCheckSaysThatThePoolIsTooSmall() {
    String said = runtime.check().toString();

    assertTrue(said.contains("give the pool at least two"), said);
  }

  /** A host whose pool is too small. */
  public static final class OneConnection implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.url", "jdbc:h2:mem:one;DB_CLOSE_DELAY=-1",
          "quarkus.datasource.jdbc.max-size", "1",
          "quarkus.datasource.jdbc.acquisition-timeout", "2s",
          "ent.connection-wait", "1s");
    }
  }
}
