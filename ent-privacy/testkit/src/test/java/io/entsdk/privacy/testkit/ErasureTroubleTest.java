package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.AWAITED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** What goes wrong while people are erased is told, tried again, and never certified. */
@EachDatabase
class ErasureTroubleTest {

  @Parameter Database database;

  private final Pages pages = new Pages();
  private final Photos photos = new Photos();
  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void adaHasLeftPages() {
    ent = Ent.on(database, wiring -> wiring.personalData(pages).externalStore(photos));
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
  void aSourceThatThrowsKeepsNobodyElseWaitingAndIsTriedAgain() {
    pages.manner = Pages.Manner.THROWING;
    ErasurePlan plan = leaving.approved();
    ErasureReport report = leaving.erase(plan);

    assertEquals(1, report.people().get(AWAITED));
    assertEquals(2, report.people().get(GONE));
    assertEquals(
        List.of(new Failure("page_of_book", "java.lang.IllegalStateException", 1)),
        report.failures());
    assertEquals(Optional.empty(), report.certificate());

    pages.manner = Pages.Manner.AS_DECLARED;
    assertEquals(ErasureState.CERTIFIED, later(plan).state());
    assertEquals(2, Pages.left(ent));
  }

  @Test
  void aSourceThatSaysItErasedAndDidNotIsNotBelieved() {
    pages.manner = Pages.Manner.LYING;
    ErasureReport report = leaving.erase(leaving.approved());

    assertEquals(List.of(new Failure("page_of_book", "rows-left", 1)), report.failures());
    assertEquals(ErasureState.RUNNING, report.state());
    assertEquals(5, Pages.left(ent));
  }

  @Test
  void aSourceThatSaysItErasedMoreThanItWasGivenIsTakenBack() {
    pages.manner = Pages.Manner.EXAGGERATING;
    ErasureReport report = leaving.erase(leaving.approved());

    assertEquals(List.of(new Failure("page_of_book", "rows-miscounted", 1)), report.failures());
    assertEquals(5, Pages.left(ent));
  }

  @Test
  void aStoreThatHasNotForgottenKeepsTheCertificateBack() {
    photos.forgets.set(false);
    ErasurePlan plan = leaving.approved();
    ErasureReport report = leaving.erase(plan);

    assertEquals(List.of(new Failure("vendor-photos", "unacknowledged", 3)), report.failures());
    assertEquals(3, report.people().get(GONE));
    assertEquals(Optional.empty(), report.certificate());

    photos.forgets.set(true);
    assertEquals(ErasureState.CERTIFIED, later(plan).state());
    assertEquals(Set.of(ent.ada(), ent.grace(), ent.charles()), Set.copyOf(photos.asked));
  }

  @Test
  void manyRowsGoInShortTransactionsAndTwoNodesTakeNothingTwice() {
    Pages.write(ent, ent.ada(), 2_500);
    Pages.write(ent, ent.grace(), 700);
    ErasurePlan plan = leaving.approved();
    ent.clock().advance(Duration.ofDays(7));

    List<CompletableFuture<Void>> nodes =
        Stream.of(1, 2)
            .map(any -> CompletableFuture.runAsync(() -> leaving.run("erasures")))
            .toList();
    nodes.forEach(CompletableFuture::join);
    assertEquals(ErasureState.CERTIFIED, later(plan).state());

    List<Long> pieces = pieces();
    assertEquals(3_203, pieces.stream().mapToLong(Long::longValue).sum(), pieces::toString);
    assertTrue(pieces.stream().allMatch(rows -> rows <= 1_000), pieces::toString);
    assertEquals(2, Pages.left(ent));
  }

  @Test
  void aPlanThatTakesMuchOfASchoolIsApprovedByItsNumber() {
    Erasures braked =
        Privacy.of(ent.tenant()).erasing(ErasurePolicy.DEFAULT.withBrake(20, 2)).erasures();
    ErasurePlan plan = braked.plan(DueOn.of(ent.school().id(), Leaving.LIMIT), leaving.head);

    assertTrue(plan.brakes());
    refused(() -> braked.approve(plan.id(), plan.hash(), leaving.second));
    refused(() -> braked.approveAll(plan.id(), plan.hash(), 2, leaving.second));
    braked.approveAll(plan.id(), plan.hash(), 3, leaving.second);
  }

  @Test
  void whoWasErasedIsForgottenOnceNoBackupHoldsThem() {
    leaving.erase(leaving.approved());
    assertEquals(3, inPlans());

    ent.clock().advance(ErasurePolicy.DEFAULT.backups().minusMinutes(10));
    leaving.run("erasures");
    assertEquals(3, inPlans());
    ent.clock().advance(Duration.ofMinutes(20));
    leaving.run("erasures");
    assertEquals(0, inPlans());
  }

  @Test
  void whoeverComesBackFromABackupIsFoundByALook() {
    ErasurePlan plan = leaving.approved();
    leaving.erase(plan);
    assertEquals(List.of(), leaving.erasures.verify(plan.id(), leaving.head));

    Pages.write(ent, ent.ada(), 2);

    List<PlannedTable> there = leaving.erasures.verify(plan.id(), leaving.head);
    assertEquals("page_of_book", there.get(0).table());
    assertEquals(2, there.get(0).rows());
  }

  /** Let retries come due, and every job run again. */
  private ErasureReport later(ErasurePlan plan) {
    for (String job : List.of("events", "erasures", "events", "erasures")) {
      ent.clock().advance(Duration.ofMinutes(30));
      leaving.run(job);
    }
    return leaving.report(plan);
  }

  private static void refused(Executable call) {
    assertEquals("brake", assertThrows(ConflictException.class, call).code());
  }

  private long inPlans() {
    return rows("ent_privacy_erasure_person").size();
  }

  /** Return how many pages each transaction has taken. */
  private List<Long> pieces() {
    return rows("ent_privacy_erasure_count").stream()
        .map(row -> row.split("\\|"))
        .filter(row -> row[3].equals("0"))
        .map(row -> Long.parseLong(row[4]))
        .toList();
  }

  private List<String> rows(String table) {
    return Jdbc.everything(ent).entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(table))
        .flatMap(one -> one.getValue().stream())
        .toList();
  }

  /** A store of pictures that may be slow to forget. */
  private static final class Photos implements ExternalStore {

    private final AtomicBoolean forgets = new AtomicBoolean(true);
    private final List<PersonId> asked = new CopyOnWriteArrayList<>();

    @Override
    public String id() {
      return "vendor-photos";
    }

    @Override
    public StoreDescription describe() {
      return new StoreDescription(
          "photos", Set.of(DataCategory.IDENTITY), new Purpose("photos"), "ent-account");
    }

    @Override
    public void erase(TenantId tenant, PersonId person) {
      asked.add(person);
    }

    @Override
    public long count(TenantId tenant, PersonId person) {
      return forgets.get() ? 0 : 1;
    }
  }
}
