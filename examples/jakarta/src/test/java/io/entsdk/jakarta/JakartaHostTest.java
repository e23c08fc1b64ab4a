package io.entsdk.jakarta;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JakartaHostTest {

  private static final AtomicInteger CUSTOMERS = new AtomicInteger();
  private static final Uai ZOLA = Uai.of("0610123C");
  private static final Actor SYSTEM = Actor.system("the test sets the scene");
  private static final Actor NOBODY =
      Actor.host(new PersonId(new UUID(7, 7)), Assurance.TWO_FACTORS, "test");

  @Inject EntityManager entities;
  @Inject EntRuntime runtime;
  @Inject Notebook notebook;
  @Inject Subscriptions subscriptions;
  @Inject TransactionalMethod transactional;

  private TenantId customer;
  private Directory directory;

  @BeforeEach
  void meetANewCustomer() {
    customer = TenantId.of(CUSTOMERS.incrementAndGet());
    directory = Directory.of(runtime.tenant(customer));
  }

  @Test
  void theHostCommitsAndOursStaysWithIt() {
    School school = sell(SYSTEM);

    assertEquals(school, directory.schools().get(school.id()));
    assertEquals(1, countOfCustomer("subscription where"));
  }

  @Test
  void theHostRollsBackAndOursGoesWithIt() {
    Runnable failing =
        () -> {
          sell(SYSTEM);
          throw new IllegalStateException("the host changed its mind");
        };

    assertThrows(IllegalStateException.class, () -> inTransaction(failing));
    assertNothingSold();
  }

  @Test
  void aRefusalRollsBothBackAndStaysInTheAudit() {
    assertThrows(AccessDeniedException.class, () -> sell(NOBODY));

    assertNothingSold();
    assertEquals(1, countOfCustomer("ent_core_audit where outcome = 'DENIED' and"));
  }

  @Test
  void aRefusalThatTheHostCatchesStillRollsAllBack() {
    Runnable careless =
        () -> {
          sell(SYSTEM);
          assertThrows(AccessDeniedException.class, () -> open(NOBODY));
        };

    assertThrows(QuarkusTransactionException.class, () -> inTransaction(careless));
    assertNothingSold();
  }

  @Test
  void aTransactionalMethodThatCatchesARefusalRollsBackWithoutAWord() {
    assertDoesNotThrow(
        () ->
            transactional.run(
                () -> {
                  sell(SYSTEM);
                  assertThrows(AccessDeniedException.class, () -> open(NOBODY));
                }));

    assertNothingSold();
  }

  @Test
  void anEventIsToldOnlyAfterCommit() {
    Roster roster = directory.roster();
    School school = sell(SYSTEM);
    Runnable importing =
        () -> {
          roster.apply(roster.plan(school.id(), new OnePupil(), SYSTEM).id(), SYSTEM);
          runEvents();
          assertEquals(List.of(), told());
        };
    Runnable failing =
        () -> {
          importing.run();
          throw new IllegalStateException("the host changed its mind");
        };

    assertThrows(IllegalStateException.class, () -> inTransaction(failing));
    runEvents();
    assertEquals(List.of(), told());

    inTransaction(importing);
    runEvents();
    assertFalse(told().isEmpty());
  }

  @Test
  void fourHistoriesStandBesideTheHostsOwn() {
    assertEquals(5, count("information_schema.tables where table_name ilike '%schema_history'"));
    assertEquals(1, count("\"flyway_schema_history\" where \"version\" = '1'"));
    for (String jar : List.of("core", "auth", "privacy", "messaging")) {
      assertEquals(
          1, count("\"ent_%s_schema_history\" where \"version\" = '1'".formatted(jar)), jar);
    }
  }

  @Test
  void theRuntimeFindsNothingToMend() {
    assertTrue(runtime.check().passed(), () -> runtime.check().toString());
  }

  private School sell(Actor actor) {
    return subscriptions.sell(customer, ZOLA, "École Émile Zola", actor);
  }

  private void open(Actor actor) {
    directory.schools().open(ZOLA, "Zola", SchoolLevel.PRIMARY, ZoneId.of("Europe/Paris"), actor);
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private void runEvents() {
    Jobs.of(runtime).run("events", Budget.seconds(10));
  }

  private List<Event> told() {
    return notebook.told().stream().filter(event -> event.tenant().equals(customer)).toList();
  }

  private long countOfCustomer(String rows) {
    return count(rows + " tenant = " + customer.value());
  }

  private long count(String rows) {
    return ((Number) entities.createNativeQuery("select count(*) from " + rows).getSingleResult())
        .longValue();
  }

  private void assertNothingSold() {
    assertTrue(directory.schools().find(ZOLA).isEmpty());
    assertEquals(0, countOfCustomer("subscription where"));
  }

  /** Is a bean whose transaction the container ends. */
  @Singleton
  static class TransactionalMethod {

    @Transactional
    void run(Runnable work) {
      work.run();
    }
  }
}
