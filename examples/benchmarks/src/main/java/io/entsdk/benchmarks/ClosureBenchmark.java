package io.entsdk.benchmarks;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Closes a tenant, and one school of two, from the day on which it begins to the certificate. Each
 * child has a guardian and sixteen rows of a vendor's; the school that stays is as large.
 */
final class ClosureBenchmark {

  private static final int VISITS = 16;
  private static final int MOST_ROUNDS = 200;
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final Actor HOST = Actor.system("benchmark");
  private static final UUID OTHER = new UUID(7, 7);
  private static final UUID ITS_CLASS = new UUID(7, 8);

  private final int children;

  ClosureBenchmark(int children) {
    this.children = children;
  }

  void run() throws SQLException {
    close(children, false);
    close(10 * children, false);
    close(children / 10, true);
    close(children, true);
  }

  private static void close(int children, boolean oneSchool) throws SQLException {
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(new Visits()))) {
      Actor controller = controller(ent);
      Actor head = secondHead(ent);
      Visits.create(ent);
      fill(ent, "a", ent.school().id().value(), ent.cp().id().value(), children);
      if (oneSchool) {
        openAnother(ent);
        fill(ent, "b", OTHER, ITS_CLASS, children);
      }
      SweepRows.execute(ent, "vacuum analyze");
      long rows = everything(ent);
      Closures closures = Privacy.of(ent.tenant()).closures();
      ClosurePlan plan =
          oneSchool ? closures.planSchool(ent.school().id(), DAY, head) : closures.plan(DAY, head);
      closures.approve(plan.id(), plan.hash(), plan.people(), controller);
      turn(ent);
      ent.clock().set(DAY.plusDays(1).atTime(9, 0).atZone(ent.school().zone()).toInstant());
      long start = System.nanoTime();
      ClosureReport report = closures.report(plan.id(), HOST);
      for (int i = 0; i < MOST_ROUNDS && report.state() != ClosureState.CERTIFIED; i++) {
        turn(ent);
        ent.clock().advance(Duration.ofMinutes(6));
        report = closures.report(plan.id(), HOST);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (report.state() != ClosureState.CERTIFIED) {
        throw new IllegalStateException("It is not closed: " + report.obstacles());
      }
      System.out.printf(
          "%s: %,d people, %,d of %,d rows gone in %.1f s%n",
          oneSchool ? "one school of two" : "a whole tenant",
          plan.people(),
          rows - everything(ent),
          rows,
          seconds);
    }
  }

  private static void turn(Ent ent) {
    for (String job : List.of("closures", "erasures", "events")) {
      Jobs.of(ent.runtime()).run(job, Budget.minutes(5));
    }
  }

  /** Return how many rows of people and of the vendor are there. */
  private static long everything(Ent ent) throws SQLException {
    return SweepRows.one(
        ent,
        """
        select (select count(*) from visit) + (select count(*) from ent_core_person)
          + (select count(*) from ent_core_enrolment) + (select count(*) from ent_core_guardianship)""");
  }

  private static void openAnother(Ent ent) throws SQLException {
    SweepRows.execute(
        ent,
        "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (1, '%s', 0, '0610998D', 'S', 'PRIMARY', 'Europe/Paris', date '2020-01-01', 0)"
            .formatted(OTHER));
    SweepRows.execute(
        ent,
        "insert into ent_core_class (tenant, id, version, school_id, school_year, name, source) values (1, '%s', 0, '%s', 2026, 'CE1', 'test')"
            .formatted(ITS_CLASS, OTHER));
  }

  private static void fill(Ent ent, String kind, UUID school, UUID schoolClass, int children)
      throws SQLException {
    for (String who : List.of("child", "adult")) {
      SweepRows.execute(
          ent,
          "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) select 1, %s, 0, 'X', 'Y', 'x y' from generate_series(1, %d) n"
              .formatted(id(kind + who, "n"), children));
    }
    SweepRows.execute(
        ent,
        "insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, source) select 1, gen_random_uuid(), 0, %s, '%s', '%s', 'CP', date '2026-09-01', 'test' from generate_series(1, %d) n"
            .formatted(id(kind + "child", "n"), school, schoolClass, children));
    SweepRows.execute(
        ent,
        "insert into ent_core_guardianship (tenant, id, version, guardian_id, child_id, state, first_day, source) select 1, gen_random_uuid(), 0, %s, %s, 'UNVERIFIED', date '2026-09-01', 'test' from generate_series(1, %d) n"
            .formatted(id(kind + "adult", "n"), id(kind + "child", "n"), children));
    SweepRows.execute(
        ent,
        "insert into visit select 1, gen_random_uuid(), '%s', %s, repeat('x', 160) from generate_series(1, %d) n, generate_series(1, %d) each"
            .formatted(school, id(kind + "child", "n"), children, VISITS));
  }

  private static String id(String kind, String number) {
    return "cast(md5('%s' || %s) as uuid)".formatted(kind, number);
  }

  private static Actor controller(Ent ent) {
    Directory.of(ent.tenant())
        .responsibilities()
        .name(
            ent.school().id(),
            ResponsibilityRole.DELEGATE,
            new Holder.OfPerson(ent.head(), "Directrice, par délégation"),
            Period.from(FIRST),
            HOST);
    Actor hedy = ent.as(ent.head());
    RetentionRule accounts =
        RetentionRules.FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.NO);
    Privacy.of(ent.tenant())
        .rules()
        .adopt(
            RuleProposal.of(ent.school().id(), accounts, FIRST, "avis des archives")
                .settling("account-or-hosting", "l’éditeur n’est pas hébergeur"),
            hedy);
    return hedy;
  }

  private static Actor secondHead(Ent ent) {
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    Directory.of(ent.tenant())
        .staff()
        .giveFunction(ent.edith(), hat.school(), hat.profile(), Period.from(FIRST), HOST);
    return ent.as(ent.edith()).wearing(hat);
  }

  /** A vendor's log of visits, of which each names its school. */
  private static final class Visits implements PersonalDataSource {

    static void create(Ent ent) throws SQLException {
      SweepRows.execute(
          ent,
          "create table visit (tenant int not null, id uuid not null, school_id uuid not null, visitor uuid not null, words varchar(200) not null, primary key (tenant, id))");
      SweepRows.execute(ent, "create index visit_visitor on visit (tenant, visitor)");
      SweepRows.execute(ent, "create index visit_school on visit (tenant, school_id)");
    }

    @Override
    public String id() {
      return "vendor-visits";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of(
          table("visit")
              .key(KeyType.UUID, "id")
              .school("school_id")
              .keeps(new Purpose("visits"), ENT_ACCOUNT, DELETE_ROW)
              .subject("visitor", CONNECTION)
              .personal(CONNECTION, "words")
              .notPersonal("technical key", "tenant", "id", "school_id")
              .build());
    }
  }
}
