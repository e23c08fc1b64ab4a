package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.erasure.ErasureCertificate;
import io.entsdk.privacy.spi.ErasureJournal;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A backup that is restored over a closed tenant does not bring it back. */
@EachDatabase
class RestoredTenantTest {

  @Parameter Database database;

  @TempDir Path folder;

  private Path journal;
  private Ent ent;
  private Ending ending;

  @BeforeEach
  void theContractEnds() {
    journal = folder.resolve("journal");
    ent = Ent.on(database, wiring -> wiring.extension(ErasureJournal.inFolder(journal)));
    ending = new Ending(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void itIsClosedAgainBeforeAnybodySignsInUnlessAHoldStands() throws IOException {
    Backup backup = Backup.of(ent);
    ClosurePlan plan = ending.approved();
    assertEquals(ClosureState.CERTIFIED, ending.close(plan).state());
    assertEquals(List.of(), failed());

    backup.restore();
    assertEquals(9, people());
    assertTrue(failed().get(0).contains("was closed, and a backup brought it back"));
    var holds = Protection.of(ent.tenant()).holds();
    HoldRequest request =
        HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "dossier 12", Ending.DAY.plusYears(1));
    var hold = holds.place(request, ending.controller);
    assertEquals(9, Privacy.of(ent.tenant()).erasures().replay());
    assertEquals(0, Privacy.of(ent.tenant()).erasures().replay(), "it is taken up once");
    assertTrue(failed().get(0).contains("not closed again yet"));
    assertEquals(List.of(new Obstacle("held", "", 1)), ending.finish(plan).obstacles());
    assertEquals(9, people());

    holds.askRelease(hold.id(), "settled", ending.controller);
    holds.confirmRelease(hold.id(), ending.manager);
    ClosureReport report = ending.finish(plan);

    assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
    assertEquals(0, people());
    assertEquals(List.of(), failed());
    String again = statement(report.certificate().orElseThrow());
    assertTrue(again.contains("\"replayedAt\"") && again.contains(plan.hash()), again);
    ent.clock().advance(Duration.ofDays(36));
    ending.everyJob();
    assertEquals(List.of(), kept(), "once no backup holds it the journal forgets it");
  }

  @Test
  void nothingGoesBeforeTheJournalHasKeptIt() throws IOException {
    ClosurePlan plan = ending.approved();
    Files.write(journal, new byte[0]);

    Obstacle obstacle = ending.close(plan).obstacles().get(0);

    assertEquals("erasure-journal", obstacle.where());
    assertEquals(9, people());
    assertThrows(
        ConflictException.class,
        () -> ending.closures.cancel(plan.id(), ending.manager),
        "what the journal may know is not called off");
    Files.delete(journal);
    ent.clock().advance(Duration.ofHours(1));
    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
    assertTrue(kept().stream().noneMatch(line -> line.contains(plan.hash())), "it is sealed");
  }

  private List<String> kept() throws IOException {
    List<String> lines = new ArrayList<>();
    ErasureJournal.inFolder(journal).read(ent.tenant().id(), lines::add);
    return lines;
  }

  private List<String> failed() {
    return ent.runtime().check().findings().stream()
        .filter(finding -> finding.level() == Level.FAILED && finding.area().equals("restore"))
        .map(Finding::message)
        .toList();
  }

  private long people() {
    return Jdbc.count(ent, "select count(*) from ent_core_person");
  }

  private static String statement(ErasureCertificate certificate) {
    return new String(
        Base64.getUrlDecoder().decode(certificate.jws().split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
