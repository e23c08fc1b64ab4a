package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static io.entsdk.privacy.erasure.ErasureOutcome.HELD;
import static io.entsdk.privacy.erasure.ErasureOutcome.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.erasure.PlannedPerson;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A backup that is restored over a finished erasure does not bring back whom it took. */
@EachDatabase
class RestoredBackupTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @TempDir Path folder;

  private final Pages pages = new Pages();
  private JournalDisk journal;
  private Ent ent;
  private Erasures erasures;

  @BeforeEach
  void adaWritesPages() {
    journal = new JournalDisk(folder);
    ent = Ent.on(database, wiring -> wiring.personalData(pages).extension(journal));
    Pages.create(ent);
    Pages.write(ent, ent.ada(), 3);
    Pages.write(ent, ent.bob(), 2);
    erasures = Privacy.of(ent.tenant()).erasures();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverWasErasedIsErasedAgainBeforeAnybodySignsIn() {
    Backup backup = Backup.of(ent);
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    String first = leaving.erase(plan).certificate().map(ErasureCertificate::jws).orElseThrow();
    assertEquals(Level.OK, restore().level(), restore()::message);

    backup.restore();
    assertEquals(5, Pages.left(ent), "Ada is back, and at school as if she had never left");
    assertEquals(Level.FAILED, restore().level());
    assertTrue(restore().message().contains("erasure of 3 people"), restore().message());

    assertEquals(3, erasures.replay());
    assertEquals(0, erasures.replay(), "it is taken up once");
    assertEquals(Level.FAILED, restore().level(), "they are still there");
    ErasureReport report = finished(leaving, plan.id());

    assertEquals(ErasureState.CERTIFIED, report.state());
    assertEquals(3, report.people().get(GONE));
    assertEquals(2, Pages.left(ent));
    assertEquals(Level.OK, restore().level(), restore()::message);
    String again = statement(report.certificate().orElseThrow().jws());
    assertTrue(again.contains("\"replayedAt\""), again);
    assertTrue(again.contains(plan.hash()) && statement(first).contains(plan.hash()), again);
  }

  @Test
  void anApprovedPlanInTheBackupGoesOnAtOnce() {
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    Backup backup = Backup.of(ent);
    leaving.erase(plan);

    backup.restore();
    assertEquals(3, erasures.replay());

    assertEquals(ErasureState.CERTIFIED, finished(leaving, plan.id()).state());
    assertEquals(2, Pages.left(ent));
  }

  @Test
  void withWhomNobodyHadBegunIsLookedAtOnceMore() {
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    Backup backup = Backup.of(ent);
    journal.room = 2;
    assertEquals(2, leaving.erase(plan).people().get(GONE));
    journal.room = Integer.MAX_VALUE;
    PersonId third =
        erasures.listPeople(plan.id(), PageRequest.first(3), SYSTEM).items().stream()
            .filter(one -> one.outcome() == AWAITED)
            .map(PlannedPerson::person)
            .findFirst()
            .orElseThrow();

    backup.restore();
    Jdbc.execute(
        ent,
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) values (1, '%s', 0, '%s', '%s', 'ENS', date '2027-09-01', 'test')"
            .formatted(new UUID(7, 7), third, ent.school().id()));
    assertEquals(2, erasures.replay());
    ErasureReport report = finished(leaving, plan.id());

    assertEquals(2, report.people().get(GONE), "they were being erased when the disk was lost");
    assertEquals(1, report.people().get(KEPT), "whom nobody had begun with has come back");
  }

  @Test
  void whoHadStayedAfterAllStaysThoughTheBackupIsOlder() {
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    Backup backup = Backup.of(ent);
    pages.manner = Pages.Manner.THROWING;
    assertEquals(1, leaving.erase(plan).people().get(AWAITED), "begun with, and rolled back");
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = null where person_id = '%s'"
            .formatted(ent.ada()));
    pages.manner = Pages.Manner.AS_DECLARED;
    ent.clock().advance(Duration.ofHours(1));
    assertEquals(1, finished(leaving, plan.id()).people().get(KEPT));

    backup.restore();
    assertEquals(Level.FAILED, restore().level(), restore()::message);
    assertEquals(2, erasures.replay());
    assertEquals(1, finished(leaving, plan.id()).people().get(KEPT));
    assertEquals(5, Pages.left(ent));
    assertEquals(Level.OK, restore().level(), restore()::message);
  }

  @Test
  void aHoldInTheBackupKeepsWhomItHolds() {
    Backup backup = Backup.of(ent);
    Leaving leaving = new Leaving(ent);
    ErasurePlan plan = leaving.approved();
    leaving.erase(plan);
    backup.restore();
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(
                ent.ada(), HoldBasis.LITIGATION, "dossier 12", Leaving.LIMIT.plusYears(1)),
            SYSTEM);

    erasures.replay();
    ErasureReport report = finished(leaving, plan.id());

    assertEquals(3, report.people().get(HELD), "her parents' links name her, too");
    assertEquals(5, Pages.left(ent));
    assertEquals(Level.OK, restore().level(), restore()::message);
  }

  private Finding restore() {
    return ent.runtime().check().of("restore").get(0);
  }

  private ErasureReport finished(Leaving leaving, ErasureId erasure) {
    for (String job : List.of("erasures", "events", "erasures")) {
      leaving.run(job);
      ent.clock().advance(Duration.ofMinutes(6));
    }
    return erasures.report(erasure, SYSTEM);
  }

  private static String statement(String jws) {
    return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
