package io.entsdk.springboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.event.Event;
import io.entsdk.core.roster.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.UnexpectedRollbackException;

class SpringHostTest {

  private static final Uai ZOLA = Uai.of("0610123C");
  private static final Actor NOBODY =
      Actor.host(new PersonId(new UUID(7, 7)), Assurance.TWO_FACTORS, "test");

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  private static Host host;

  private final TenantId customer = TenantId.of(CUSTOMERS.incrementAndGet());
  private final Directory directory = Directory.of(host.runtime().tenant(customer));

  @BeforeAll
  static void start() {
    host = Host.start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void theHostCommitsAndOursStaysWithIt() {
    School school = sell(Host.system());

    assertEquals(school, directory.schools().get(school.id()));
    assertEquals(1, count("subscription where"));
  }

  @Test
  void theHostRollsBackAndOursGoesWithIt() {
    Runnable failing =
        () -> {
          sell(Host.system());
          throw new IllegalStateException("the host changed its mind");
        };

    assertThrows(IllegalStateException.class, () -> host.inTransaction(failing));
    assertNothingSold();
  }

  @Test
  void aRefusalRollsBothBackAndStaysInTheAudit() {
    assertThrows(AccessDeniedException.class, () -> sell(NOBODY));

    assertNothingSold();
    assertEquals(1, count("ent_core_audit where outcome = 'DENIED' and"));
  }

  @Test
  void aRefusalThatTheHostCatchesStillRollsAllBack() {
    Runnable careless =
        () -> {
          sell(Host.system());
          assertThrows(AccessDeniedException.class, () -> open(NOBODY));
        };

    assertThrows(UnexpectedRollbackException.class, () -> host.inTransaction(careless));
    assertNothingSold();
  }

  @Test
  void anEventIsToldOnlyAfterCommit() {
    Roster roster = directory.roster();
    School school = sell(Host.system());
    Runnable importing =
        () -> {
          var plan = roster.plan(school.id(), new OnePupil(), Host.system());
          roster.apply(plan.id(), Host.system());
          runEvents();
          assertEquals(0, told().size());
        };
    Runnable failing =
        () -> {
          importing.run();
          throw new IllegalStateException("the host changed its mind");
        };

    assertThrows(IllegalStateException.class, () -> host.inTransaction(failing));
    runEvents();
    assertEquals(0, told().size());

    host.inTransaction(importing);
    runEvents();
    assertFalse(told().isEmpty());
  }

  @Test
  void fourHistoriesStandBesideTheHostsOwn() {
    String histories = "information_schema.tables where table_name ilike '%schema_history'";

    assertEquals(5, host.count(histories));
    assertEquals(1, host.count("\"flyway_schema_history\" where \"version\" = '1'"));
    for (String jar : List.of("core", "auth", "privacy", "messaging")) {
      assertEquals(
          1, host.count("\"ent_%s_schema_history\" where \"version\" = '1'".formatted(jar)), jar);
    }
  }

  @Test
  void theRuntimeFindsNothingToMend() {
    assertTrue(host.runtime().check().passed(), () -> host.runtime().check().toString());
  }

  @Test
  void theCheckNamesTheProviderBehindTheProxiesOfTheHost() {
    String database = host.runtime().check().of("database").toString();

    assertTrue(database.contains("org.hibernate"), database);
  }

  private School sell(Actor actor) {
    return host.get(Subscriptions.class).sell(customer, ZOLA, "École Émile Zola", actor);
  }

  private void open(Actor actor) {
    directory.schools().open(ZOLA, "Zola", SchoolLevel.PRIMARY, ZoneId.of("Europe/Paris"), actor);
  }

  private long count(String rows) {
    return host.count(rows + " tenant = " + customer.value());
  }

  private List<Event> told() {
    return host.told().stream().filter(event -> event.tenant().equals(customer)).toList();
  }

  private void runEvents() {
    Jobs.of(host.runtime()).run("events", Budget.seconds(10));
  }

  private void assertNothingSold() {
    assertTrue(directory.schools().find(ZOLA).isEmpty());
    assertEquals(0, count("subscription where"));
  }
}
