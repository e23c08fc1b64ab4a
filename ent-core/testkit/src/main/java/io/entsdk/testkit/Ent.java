package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.Wiring;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final TestDatabase database;
  private final EntityManagerFactory factory;
  private final MovableClock clock;
  private final EntRuntime runtime;
  private final World world;

  private Ent(Database kind, UnaryOperator<EntRuntime.Builder> wiring) {
    database = TestDatabase.create(kind);
    factory = database.openUnit();
    clock = new MovableClock(LocalDateTime.of(2026, 9, 15, 8, 30).atZone(PARIS).toInstant());
    runtime =
        wiring
            .apply(
                EntRuntime.builder()
                    .unitOfWork(UnitOfWork.resourceLocal(factory))
                    .keys(
                        KeySource.derivedFrom(
                            "test", Secret.ofText("a master key for tests, of 32 bytes and more")))
                    .clock(clock))
            .build();
    world = World.settle(tenant(), PARIS);
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
    return factory;
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
    factory.close();
    database.close();
    List<String> forgetful = watch().forgetful(statements().listAll());
    if (!forgetful.isEmpty()) {
      throw new AssertionError(
          "These statements forget what is restricted or held; see ProtectionWatch: " + forgetful);
    }
  }

  private static ProtectionWatch watch() {
    return new ProtectionWatch(
        Wiring.features().stream()
            .flatMap(feature -> feature.personalData().stream())
            .flatMap(source -> source.describe().stream())
            .toList());
  }
}
