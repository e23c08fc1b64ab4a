package io.entsdk.quickstart;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static java.util.Locale.FRENCH;
import static java.util.stream.Collectors.joining;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.Profile;
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
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.privacy.Privacy;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import io.entsdk.sample.Situation;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** Lives through some months of an invented school, on a database in memory. Copy from here. */
public final class Quickstart {

  private static final Actor MACHINE = Actor.system("quickstart");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Tenant tenant;
  private final Directory directory;
  private Instant now = Instant.parse("2026-09-15T06:30:00Z");

  public static void main(String[] args) throws IOException {
    var database = JdbcConnectionPool.create("jdbc:h2:mem:ent", "sa", "");
    for (String feature : List.of("core", "auth", "privacy", "messaging")) {
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:io/entsdk/" + feature + "/schema/h2")
          .table("ent_" + feature + "_schema_history") // beside the one of your own tables
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
    var settings = Map.of("jakarta.persistence.nonJtaDataSource", database);
    try (var factory = Persistence.createEntityManagerFactory("quickstart", settings)) {
      new Quickstart(UnitOfWork.resourceLocal(factory)).live();
    } finally {
      database.dispose();
    }
  }

  private Quickstart(UnitOfWork transactions) {
    EntRuntime runtime =
        EntRuntime.builder()
            .unitOfWork(transactions)
            .keys(KeySource.derivedFrom("2026", Secret.of(SecureRandom.getSeed(32)))) // a vault
            .clock(() -> now) // yours is the system's: leave this out
            .build();
    if (!runtime.check().passed()) {
      throw new IllegalStateException(runtime.check().toString());
    }
    tenant = runtime.tenant(TenantId.of(1));
    directory = Directory.of(tenant);
  }

  private void live() throws IOException {
    say("%n— Une école arrive —");
    SampleSchool sample = SampleSchool.of(42).generate();
    Path onde = Files.createTempDirectory("onde");
    sample.writeOnde(onde, OndeLayout.utf8());
    Uai uai = Uai.of(sample.uai());
    ZoneId zone = ZoneId.of("Europe/Paris");
    var school = directory.schools().open(uai, sample.name(), SchoolLevel.PRIMARY, zone, MACHINE);
    LocalDate end = LocalDate.of(2027, 7, 4); // a real school puts its papers on record first
    Launches.of(tenant).pilot(school.id(), "une école inventée", end, MACHINE);
    say("%s, %s : %s.", school.name(), sample.commune(), importFrom(onde, school));

    Person hedy = directory.people().listStaffOf(school.id(), Profile.DIR, MACHINE).get(0);
    Actor head = as(hedy).wearing(new Hat(Profile.DIR, school.id())); // she teaches, too
    var cp = directory.classes().find(school.id(), new SchoolYear(2026), "CP", head).orElseThrow();
    Person alan = directory.people().listStaffOf(cp, head).get(0);
    aPupilSignsIn(cp, alan);
    familiesAreTold(school, cp, alan);

    now = Instant.parse("2026-11-02T07:30:00Z");
    var gone = sample.get(Situation.NO_GUARDIAN).pupils().get(0);
    String cells = "\"%s\";\"%s\"".formatted(gone.givenName(), gone.birthDate());
    Path file = onde.resolve("CSVExtraction-eleves.csv");
    Files.write(file, Files.readAllLines(file).stream().filter(l -> !l.contains(cells)).toList());
    say("%n— En novembre, une famille a déménagé —%n%s.", importFrom(onde, school));
    whatIsKept(school, head);
  }

  /** Plan, then apply: a plan that takes too much away waits until somebody has looked at it. */
  private String importFrom(Path folder, School school) {
    var plan = directory.roster().plan(school.id(), OndeFiles.in(folder), MACHINE);
    var applied = (RosterOutcome.Applied) directory.roster().apply(plan.id(), MACHINE);
    return applied.plan().summary(FRENCH);
  }

  private void aPupilSignsIn(SchoolClass cp, Person alan) {
    say("%n— 8 h 30 : un élève entre avec sa carte —");
    Auth auth = Auth.of(tenant);
    Person ada = directory.people().listPupilsOf(cp, as(alan)).get(0);
    try (var sheet = auth.cards().issue(cp, as(alan))) { // shown once, wiped on close
      say("%s imprime les cartes du CP : %d.", alan.displayName(), sheet.cards().size());
      String scan = sheet.cards().render(all -> String.valueOf(all.get(0).payload()));
      var stories = sheet.stories().render(all -> all.stream().map(one -> one.story()).toList());
      var challenge = auth.pupils().begin(scan, Device.unknown());
      SignIn answer = auth.pupils().answer(challenge, stories.get(1));
      say("%s touche d'autres images, on lui répond %s.", ada.displayName(), answer);
      var in = (SignIn.Accepted) auth.pupils().answer(challenge, stories.get(0));
      var pictures = stories.get(0).pictures().stream().map(one -> one.word(FRENCH));
      say("%s touche %s : bienvenue.", ada.displayName(), pictures.collect(joining(", ")));
      var token = auth.tokens().issue(in.session(), "cahier", Duration.ofMinutes(15));
      say("Jeton signé pour le service « cahier » : %.16s…", token.text());
    }
  }

  private void familiesAreTold(School school, SchoolClass cp, Person alan) {
    say("%n— L'après-midi : une annonce aux familles —");
    var teacher = Messaging.of(tenant).as(as(alan));
    var sent =
        teacher
            .announce(school)
            .to(Audience.guardiansOf(cp))
            .subject("Sortie au musée")
            .text("Départ jeudi à 9 h. Prévoyez un pique-nique.")
            .askToAcknowledge()
            .send(SendKey.of("sortie-au-musee")); // the same key again sends nothing twice
    Person grace = directory.people().listFamiliesOf(cp, as(alan)).get(0);
    var guardian = Messaging.of(tenant).as(as(grace));
    var read = guardian.open(guardian.inbox(1).items().get(0).item());
    say("%s lit « %s » : %s", grace.displayName(), read.entry().subject(), read.text());
    say("Vu, pour %d enfant.", guardian.acknowledge(sent.item()).size());
    for (var child : teacher.acknowledgements(sent.item())) {
      if (!child.acknowledged().isEmpty()) {
        Person ada = directory.people().get(child.child(), as(alan));
        int seen = child.acknowledged().size();
        say("L'enseignant voit : %s, %d sur %d.", ada.displayName(), seen, child.reached().size());
      }
    }
  }

  private void whatIsKept(School school, Actor head) {
    Privacy privacy = Keeping.decide(tenant, school, school.dayOf(now), head, MACHINE);
    var plan = privacy.retention().plan(school.id(), school.dayOf(now).plusDays(1), head);
    for (var account : plan.accounts()) {
      if (account.decision().limit().isPresent()) {
        Person gone = directory.people().get(account.person(), head);
        say("%s. %s", gone.displayName(), account.explain(FRENCH));
      }
    }
    var later = privacy.retention().plan(school.id(), school.dayOf(now).plusMonths(4), head);
    say("À blanc, quatre mois plus tard : %d à supprimer.", later.accountsWith(DUE).size());
    var tables = privacy.inventory().read(school.id(), head).tables();
    long rows = tables.stream().mapToLong(table -> table.rows().orElse(0)).sum();
    say("Inventaire : %d lignes dans %d tables, chaque colonne décrite.%n", rows, tables.size());
  }

  /** Return an actor for somebody whom you have signed in yourself. */
  private static Actor as(Person person) {
    return Actor.host(person.id(), Assurance.TWO_FACTORS, "quickstart");
  }

  private void say(String words, Object... details) {
    out.printf(FRENCH, words + "%n", details);
  }
}
