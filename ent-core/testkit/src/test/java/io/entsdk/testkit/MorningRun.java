package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.event.Event;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Imports a school, tells its events and seals its audit, as a program that may be killed at any
 * commit and started again.
 *
 * <p>Arguments: a JDBC URL, a folder with an extraction, the number of the commit to die at. What
 * the listener hears goes into a table of its own, on a connection of its own.
 */
final class MorningRun implements EventListener {

  private static final Actor SYSTEM = Actor.system("test");

  private final String url;
  private final Instant now;

  MorningRun(String url, Instant now) {
    this.url = url;
    this.now = now;
  }

  public static void main(String[] arguments) {
    Instant start = Instant.parse("2026-09-15T06:30:00Z");
    int commits =
        new MorningRun(arguments[0], start)
            .run(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    System.exit(commits > 0 ? 0 : 1);
  }

  int run(Path folder, int dieAt) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    try (EntityManagerFactory factory =
        new TestUnit("morning", pool, List.of("META-INF/ent-core-orm.xml")).open()) {
      HaltingUnits units = new HaltingUnits(UnitOfWork.resourceLocal(factory), dieAt);
      EntRuntime runtime =
          EntRuntime.builder()
              .unitOfWork(units)
              .keys(
                  KeySource.derivedFrom(
                      "test", Secret.ofText("a master key for tests, of 32 bytes and more")))
              .clock(new MovableClock(now))
              .random(chance())
              .listener(this)
              .build();
      morning(runtime, folder);
      return units.commits();
    } finally {
      pool.dispose();
    }
  }

  /**
   * Make a run that starts at the same moment draw the same ids, so that its commits are the same
   * in number.
   */
  private SecureRandom chance() {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(now.toEpochMilli());
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void morning(EntRuntime runtime, Path folder) {
    Directory directory = Directory.of(runtime.tenant(TenantId.of(1)));
    Uai uai = Uai.of("0610123C");
    School school =
        directory
            .schools()
            .find(uai)
            .orElseGet(
                () ->
                    directory
                        .schools()
                        .open(
                            uai,
                            "École Émile Zola",
                            SchoolLevel.PRIMARY,
                            ZoneId.of("Europe/Paris"),
                            SYSTEM));
    RosterPlan plan = directory.roster().plan(school.id(), OndeFiles.in(folder), SYSTEM);
    directory.roster().apply(plan.id(), SYSTEM);
    Jobs.of(runtime).run("events", Budget.minutes(5));
    Jobs.of(runtime).run("audit-seal", Budget.minutes(5));
    if (!(Audit.of(runtime.tenant(TenantId.of(1))).verify(List.of(), SYSTEM) instanceof Intact)) {
      throw new IllegalStateException("The audit is broken");
    }
    Jobs.of(runtime).run("audit-seal", Budget.minutes(5));
  }

  @Override
  public String id() {
    return "morning";
  }

  @Override
  public void on(Event event) {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into heard (id, person_id, revision) values (?, ?, ?)")) {
      insert.setObject(1, event.id());
      insert.setObject(2, event.person().value());
      insert.setLong(3, event.revision());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
