package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the journal of erasures outside the database keeps, before whom, and for how long. */
@EachDatabase
class ErasureJournalTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @TempDir Path folder;

  private JournalDisk journal;
  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void adaWritesPagesAndLeaves() {
    journal = new JournalDisk(folder);
    ent = Ent.on(database, wiring -> wiring.personalData(new Pages()).extension(journal));
    Pages.create(ent);
    Pages.write(ent, ent.ada(), 3);
    Pages.write(ent, ent.bob(), 2);
    leaving = new Leaving(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nobodyIsErasedBeforeTheJournalHasKeptIt() {
    ErasurePlan plan = leaving.approved();
    journal.room = 0;
    ErasureReport report = leaving.erase(plan);

    assertEquals(3, report.people().get(AWAITED));
    assertEquals(
        List.of(new Failure("erasure-journal", "java.io.UncheckedIOException", 3)),
        report.failures());
    assertEquals(5, Pages.left(ent));

    journal.room = Integer.MAX_VALUE;
    assertEquals(ErasureState.CERTIFIED, leaving.erase(plan).state());
  }

  @Test
  void theJournalTellsNobodyAndTakesNothingThatWeDidNotWrite() throws IOException {
    ErasurePlan plan = leaving.approved();
    leaving.erase(plan);
    journal.read(
        ent.tenant().id(),
        line -> {
          String plain =
              new String(
                  Base64.getUrlDecoder().decode(line.split("\\.")[1]), StandardCharsets.ISO_8859_1);
          for (PersonId person : List.of(ent.ada(), ent.grace(), ent.charles())) {
            assertTrue(!plain.contains(person.toString()));
          }
        });

    journal.append(ent.tenant().id(), plan.id(), "2026.bm90LW91cnM");
    assertThrows(MisconfiguredException.class, leaving.erasures::replay);
    assertEquals(Level.FAILED, restore().level());
  }

  @Test
  void onceNoBackupHoldsThemTheJournalForgetsThem() throws IOException {
    leaving.erase(leaving.approved());
    ent.clock().advance(ErasurePolicy.DEFAULT.backups().plusMinutes(1));
    leaving.run("erasures");

    journal.read(ent.tenant().id(), line -> assertEquals("", line));
    assertEquals(Level.OK, restore().level());
  }

  @Test
  void whoPlacesAHoldWaitsForNoDiskThatHangs() throws Exception {
    ErasurePlan plan = leaving.approved();
    ent.clock().advance(Duration.ofDays(7));
    journal.hang();
    CompletableFuture<Void> job = CompletableFuture.runAsync(() -> leaving.run("erasures"));
    journal.awaitWriter();

    CompletableFuture.runAsync(this::holdAda).get(20, TimeUnit.SECONDS);
    journal.beWell();
    job.join();

    ErasureReport report = leaving.erase(plan);
    assertEquals(3, report.people().get(HELD), "her parents’ links name her, too");
    assertEquals(5, Pages.left(ent));
    Jdbc.execute(ent, "delete from ent_privacy_erasure_person");
    assertEquals(Level.OK, restore().level(), "the journal knows that all of them have stayed");
  }

  private void holdAda() {
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(
                ent.ada(), HoldBasis.LITIGATION, "dossier 12", Leaving.LIMIT.plusYears(1)),
            SYSTEM);
  }

  private Finding restore() {
    return ent.runtime().check().of("restore").get(0);
  }
}
