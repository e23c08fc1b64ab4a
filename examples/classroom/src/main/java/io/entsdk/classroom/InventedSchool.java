package io.entsdk.classroom;

import io.entsdk.auth.Auth;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** Is a generated school on a database in memory, of which one class is looked at. */
final class InventedSchool implements AutoCloseable {

  private static final Actor MACHINE = Actor.system("classroom");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDateTime HALF_PAST_EIGHT = LocalDateTime.of(2026, 9, 15, 8, 30);

  private final JdbcConnectionPool database;
  private final EntityManagerFactory factory;
  private final Clock clock =
      Clock.offset(
          Clock.systemUTC(),
          Duration.between(Instant.now(), HALF_PAST_EIGHT.atZone(PARIS).toInstant()));
  private final Tenant tenant;
  private final SchoolClass schoolClass;
  private final PersonId teacher;

  private InventedSchool(JdbcConnectionPool database, EntityManagerFactory factory)
      throws IOException {
    this.database = database;
    this.factory = factory;
    EntRuntime runtime =
        EntRuntime.builder()
            .unitOfWork(UnitOfWork.resourceLocal(factory))
            .keys(KeySource.derivedFrom("1", Secret.of(SecureRandom.getSeed(32)))) // a vault
            .clock(clock) // yours is the system's: leave this out
            .build();
    tenant = runtime.tenant(TenantId.of(1));
    School school = arrive();
    schoolClass =
        directory().classes().find(school.id(), new SchoolYear(2026), "CP", MACHINE).orElseThrow();
    teacher = directory().people().listStaffOf(schoolClass, MACHINE).get(0).id();
  }

  static InventedSchool open() throws IOException {
    JdbcConnectionPool database =
        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    for (String feature : List.of("core", "auth")) {
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:io/entsdk/" + feature + "/schema/h2")
          .table("ent_" + feature + "_schema_history")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
    return new InventedSchool(
        database,
        Persistence.createEntityManagerFactory(
            "classroom", Map.of("jakarta.persistence.nonJtaDataSource", database)));
  }

  private School arrive() throws IOException {
    SampleSchool sample = SampleSchool.of(42).generate();
    Path folder = Files.createTempDirectory("onde");
    sample.writeOnde(folder, OndeLayout.utf8());
    School school =
        directory()
            .schools()
            .open(Uai.of(sample.uai()), sample.name(), SchoolLevel.PRIMARY, PARIS, MACHINE);
    LocalDate end = LocalDate.of(2027, 7, 4); // a real school puts its papers on record first
    Launches.of(tenant).pilot(school.id(), "une école inventée", end, MACHINE);
    var plan = directory().roster().plan(school.id(), OndeFiles.in(folder), MACHINE);
    if (!(directory().roster().apply(plan.id(), MACHINE) instanceof RosterOutcome.Applied)) {
      throw new IllegalStateException("The invented school did not come in");
    }
    return school;
  }

  private Directory directory() {
    return Directory.of(tenant);
  }

  /** Return the time in this school: it is always a morning in September. */
  Instant now() {
    return clock.instant();
  }

  ZoneId zone() {
    return PARIS;
  }

  Tenant tenant() {
    return tenant;
  }

  SchoolClass schoolClass() {
    return schoolClass;
  }

  /** Let pupils in without a card, as whoever heads a school would. */
  void allowAvatars() {
    Auth.of(tenant).avatars().switchOn(schoolClass.school(), MACHINE);
  }

  /** Return the pupils of the class today, in the order of their names. */
  List<Person> pupils() {
    return directory().people().listPupilsOf(schoolClass, teacher());
  }

  Person pupil(PersonId id) {
    return directory().people().get(id, MACHINE);
  }

  /** Return the teacher as a host does that has signed the teacher in with two factors. */
  Actor teacher() {
    return Actor.host(teacher, Assurance.TWO_FACTORS, "classroom");
  }

  @Override
  public void close() {
    factory.close();
    database.dispose();
  }
}
