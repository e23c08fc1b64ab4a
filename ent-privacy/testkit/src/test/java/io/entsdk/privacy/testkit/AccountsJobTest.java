package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.JobReport;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Accounts are public archives: the job looks each day at who waits for a visa. */
@EachDatabase
class AccountsJobTest {

  @Parameter Database database;

  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void accountsArePublicArchives() {
    ent = Ent.on(database);
    leaving = new Leaving(ent);
    Privacy.of(ent.tenant())
        .rules()
        .adopt(
            Adopting.proposal(
                ent, FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.YES), Leaving.LIMIT),
            leaving.head);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverWaitsPastTheLimitIsRestrictedAndLetGoByTheJobAlone() {
    assertEquals(done(0), run(), "the limit is a day of grace still");
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(done(3), run());
    assertEquals(0, run().tenants(), "nobody is looked at twice a day");
    assertEquals(
        0,
        Privacy.of(ent.tenant())
            .slips()
            .restrictWaiting(ent.school().id(), leaving.head)
            .restricted());

    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = null where person_id = '%s'"
            .formatted(ent.ada()));
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(done(3), run());
  }

  @Test
  void aSchoolThatFailsKeepsNoOtherWaitingAndIsTriedAgain() {
    SchoolId other = Jdbc.anotherSchool(ent);
    Jdbc.execute(
        ent,
        "alter table ent_core_restriction add constraint never check (basis <> 'LIMIT_PASSED')");
    ent.clock().advance(Duration.ofDays(1));

    assertFalse(run().failures().isEmpty());
    assertEquals(0, looks(ent.school().id()));
    assertEquals(1, looks(other));

    Jdbc.execute(ent, "alter table ent_core_restriction drop constraint never");
    ent.clock().advance(Duration.ofSeconds(11));
    assertEquals(done(3), run());
  }

  private long looks(SchoolId school) {
    return Jdbc.count(
        ent,
        "select count(*) from ent_privacy_account_look where looked_on is not null and school_id = '%s'"
            .formatted(school));
  }

  private JobReport run() {
    return leaving.run("retention-accounts");
  }

  private static JobReport done(long people) {
    return new JobReport("retention-accounts", 1, people, true, List.of());
  }
}
