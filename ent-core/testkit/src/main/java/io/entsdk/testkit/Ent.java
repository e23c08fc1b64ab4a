package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.RosterSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Is a school in a database of its own, for tests: schema, people, keys and a clock to move.
 *
 * <p>Every jar of the SDK on the class path is there with its tables. The school has two classes.
 * In the CP, Alan teaches Ada, whose guardians Grace and Charles live apart, and Bob, whose
 * guardian is Cleo. In the CE1, Edith teaches Linus, whose guardian is Cleo too. Hedy heads the
 * school. It is Tuesday 15 September 2026, half past eight in Paris.
 */
public final class Ent implements AutoCloseable {

  private final TestDatabase database;
  private final LentUnit unit;
  private final MovableClock clock;
  private final EntRuntime runtime;
  private final World world;

  private Ent(Database kind, UnaryOperator<EntRuntime.Builder> wiring) {
    SettledSchool school = SettledSchool.in(kind);
    world = school.world();
    database = school.copy();
    unit = LentUnit.over(kind, database.counted());
    clock = new MovableClock(SettledSchool.HALF_PAST_EIGHT);
    runtime = wiring.apply(SettledSchool.wired(unit).clock(clock)).build();
    // A runtime asks a database once which it is: not a statement of the test's.
    Unit.joined(tenant(), Unit::dialect);
  }

  /** Open a school in H2, in this process. */
  public static Ent inMemory() {
    return on(Database.H2);
  }

  /** Open a school in {@code database}. */
  public static Ent on(Database database) {
    return on(database, wiring -> wiring);
  }

  /**
   * Open a school in {@code database}, with more {@code wiring} than the testkit's own: listeners,
   * sources, keys.
   */
  public static Ent on(Database database, UnaryOperator<EntRuntime.Builder> wiring) {
    return new Ent(database, wiring);
  }

  public EntRuntime runtime() {
    return runtime;
  }

  /** Return the tenant that the school is in. */
  public Tenant tenant() {
    return tenant(TenantId.of(1));
  }

  /** Return another tenant of the same database. */
  public Tenant tenant(TenantId id) {
    return runtime.tenant(id);
  }

  public MovableClock clock() {
    return clock;
  }

  /** Return the host's own entity managers, for tests that are a host. */
  public EntityManagerFactory entityManagers() {
    return unit.factory();
  }

  /** Return the database as a host sees it beside the SDK; its statements are not counted. */
  public DataSource dataSource() {
    return database.pool();
  }

  public Database database() {
    return database.kind();
  }

  public StatementCounter statements() {
    return database.statements();
  }

  public School school() {
    return world.school();
  }

  public SchoolClass cp() {
    return world.classNamed("CP");
  }

  public SchoolClass ce1() {
    return world.classNamed("CE1");
  }

  /** Return the pupil of the CP whose guardians live apart. */
  public PersonId ada() {
    return world.person("Ada");
  }

  /** Return the other pupil of the CP. */
  public PersonId bob() {
    return world.person("Bob");
  }

  /** Return the pupil of the CE1. */
  public PersonId linus() {
    return world.person("Linus");
  }

  /** Return a guardian of Ada. */
  public PersonId grace() {
    return world.person("Grace");
  }

  /** Return the other guardian of Ada, who lives elsewhere than Grace. */
  public PersonId charles() {
    return world.person("Charles");
  }

  /** Return the guardian of Bob and of Linus. */
  public PersonId cleo() {
    return world.person("Cleo");
  }

  /** Return the teacher of the CP. */
  public PersonId alan() {
    return world.person("Alan");
  }

  /** Return the teacher of the CE1. */
  public PersonId edith() {
    return world.person("Edith");
  }

  /** Return the head of the school, who teaches no class. */
  public PersonId head() {
    return world.person("Hedy");
  }

  /**
   * Return an actor for {@code person} as a host makes one that has signed the person in with two
   * factors.
   */
  public Actor as(PersonId person) {
    return as(person, Assurance.TWO_FACTORS);
  }

  /**
   * Return an actor for {@code person} as a host makes one that is sure of the person to this
   * degree.
   */
  public Actor as(PersonId person, Assurance assurance) {
    return Actor.host(person, assurance, "test");
  }

  /** Return the source that the school came in by, for a second import. */
  public static RosterSource roster() {
    return new WorldRoster();
  }

  /** Return a person of the other tenants, or of nowhere. */
  public static PersonId stranger() {
    return new PersonId(new UUID(0x7777_7777_7777_7777L, 0x8888_8888_8888_8888L));
  }

  /**
   * Close the school.
   *
   * @throws AssertionError if a statement of its life forgot restrictions or holds
   */
  @Override
  public void close() {
    unit.giveBack();
    database.close();
    ProtectionWatch.ofAllTables().require(statements());
  }
}
