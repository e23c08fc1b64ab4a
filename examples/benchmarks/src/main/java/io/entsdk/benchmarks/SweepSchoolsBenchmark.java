package io.entsdk.benchmarks;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.job.TenantJob.Progress;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.internal.sweep.Rest;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.LegalSource;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.Trigger;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Sweeps a table that two schools share, of which one keeps for a year and the other for two: half
 * of the old rows stay, and stand between those that go.
 */
final class SweepSchoolsBenchmark {

  private static final String TABLE = "meal_log";
  private static final String RULE = "meals";
  private static final UUID OTHER = new UUID(7, 7);
  private static final Part PART = new Part();

  private final int rows;

  SweepSchoolsBenchmark(int rows) {
    this.rows = rows;
  }

  void run() throws SQLException {
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(PART))) {
      SweepRows.execute(
          ent,
          "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (1, '%s', 0, '0610998D', 'S', 'PRIMARY', 'Europe/Paris', date '2020-01-01', 0)"
              .formatted(OTHER));
      adopt(ent);
      long now = Instant.now().getEpochSecond() * 1_000_000;
      fill(ent, now);
      double byHand =
          new SweepFloor(ent, TABLE, " and school_id = '" + ent.school().id() + "'")
                  .sweep(cutoff(ent))
              / 1e9;
      fill(ent, now);
      long start = System.nanoTime();
      Progress done = sweep(ent);
      double ours = (System.nanoTime() - start) / 1e9;
      long left = SweepRows.one(ent, "select count(*) from " + TABLE);
      if (!done.complete() || left != rows - rows / 8) {
        throw new IllegalStateException(done + ", and " + left + " rows are left");
      }
      System.out.printf(
          "two schools: %,d rows, an eighth goes and an eighth as old stays: by hand %.1f s, ours %.1f s, ratio %.2f%n",
          rows, byHand, ours, ours / byHand);
    }
  }

  private Progress sweep(Ent ent) {
    Tenant node =
        EntRuntime.builder()
            .unitOfWork(UnitOfWork.resourceLocal(ent.entityManagers()))
            .keys(ent.tenant().kernel().keys())
            .personalData(PART)
            .build()
            .tenant(ent.tenant().id());
    Privacy.of(node).sweeps().start(SweepPolicy.DEFAULT, Actor.system("benchmark"));
    return new SweepJob(rules(2), Rest.ASLEEP).run(node, Instant.MAX);
  }

  /** Let the testkit's school keep for one year; where nothing was adopted it is two. */
  private static void adopt(Ent ent) {
    LocalDate day = LocalDate.of(2026, 9, 15);
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    Directory.of(ent.tenant())
        .access()
        .grants()
        .give(
            new GrantRequest(
                ent.head(),
                hat,
                new Right.OfPermission(PrivacyPermissions.ADOPT_RULES.code()),
                new Scope.OfTenant(),
                Period.from(day),
                "benchmark"),
            Actor.system("benchmark"));
    Privacy.of(ent.tenant(), rules(2))
        .rules()
        .adopt(
            RuleProposal.of(ent.school().id(), rules(1).get(RULE), day, "choix de l’école"),
            ent.as(ent.head()).wearing(hat));
  }

  private static RetentionRules rules(int years) {
    LegalSource ours =
        new LegalSource(
            "choix de l’école", "", "-", LocalDate.of(2026, 1, 1), Confidence.OWN_CHOICE);
    RetentionLimits limits = RetentionLimits.eraseWithin(java.time.Period.ofYears(years));
    return RetentionRules.FRENCH_SCHOOL.with(
        RetentionRule.of(RULE, ours, Trigger.RECORD_MADE, limits).answering(PublicArchives.NO));
  }

  /** A quarter of the rows is 400 days old, half of it of each school, scattered over the table. */
  private void fill(Ent ent, long now) throws SQLException {
    SweepRows.execute(ent, "drop table if exists " + TABLE);
    SweepRows.execute(
        ent,
        "create table %s (tenant int not null, id bigint not null, school_id uuid not null, eater uuid not null, made_at bigint not null, words varchar(200) not null)"
            .formatted(TABLE));
    SweepRows.execute(
        ent,
        """
        insert into %s select 1, n, cast(case when n %% 8 < 4 then '%s' else '%s' end as uuid),
          cast(lpad(to_hex(n %% 100000), 32, '0') as uuid),
          %d - cast(case when n %% 4 = 0 then 400 else 300 end as bigint) * 86400000000 + (n * 7919 %% 1000003) * 1000000,
          repeat('x', 160)
        from generate_series(cast(1 as bigint), %d) n"""
            .formatted(TABLE, ent.school().id(), OTHER, now, rows));
    SweepRows.execute(ent, "alter table %s add primary key (tenant, id)".formatted(TABLE));
    SweepRows.execute(ent, "create index %1$s_due on %1$s (tenant, made_at, id)".formatted(TABLE));
    SweepRows.execute(ent, "create index %1$s_eater on %1$s (tenant, eater)".formatted(TABLE));
    SweepRows.execute(ent, "vacuum analyze " + TABLE);
  }

  private static long cutoff(Ent ent) {
    LocalDate day = ent.school().dayOf(Instant.now()).minusYears(1).plusDays(1);
    return day.atStartOfDay(ent.school().zone()).toEpochSecond() * 1_000_000;
  }

  /** A vendor's log of meals, which says whose school it was. */
  private static final class Part implements PersonalDataSource {

    @Override
    public String id() {
      return "vendor-meals";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of(
          table(TABLE)
              .key(KeyType.BIGINT, "id")
              .school("school_id")
              .keeps(new Purpose("meals"), RULE, DELETE_ROW)
              .datedBy("made_at")
              .subject("eater", CONNECTION)
              .personal(CONNECTION, "made_at", "words")
              .notPersonal("technical key", "tenant", "id", "school_id")
              .build());
    }
  }
}
