package io.entsdk.core.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HoldTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 1);

  @Parameter Database database;
  private Ent ent;
  private Holds holds;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    holds = Protection.of(ent.tenant()).holds();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void onePersonPlacesAndTwoRelease() {
    Actor head = ent.as(ent.head());
    Actor other = ent.as(secondHead()).wearing(new Hat(Profile.DIR, ent.school().id()));
    Hold placed = holds.place(request(ent.ada()), head);

    refused("release-not-asked", () -> holds.confirmRelease(placed.id(), other));
    holds.askRelease(placed.id(), "settled", head);
    refused("second-person-needed", () -> holds.confirmRelease(placed.id(), head));
    assertTrue(holds.listOf(ent.ada(), head).get(0).stands());

    Hold released = holds.confirmRelease(placed.id(), other);
    assertFalse(released.stands());
    assertEquals(ent.head(), released.asked().orElseThrow().by());
    refused("hold-released", () -> holds.askRelease(placed.id(), "again", head));
    refused("hold-released", () -> holds.review(placed.id(), REVIEW, head));
  }

  @Test
  void somebodyIsCalledOnceOnTheDayOfAReviewAndTheHoldGoesOn() {
    Hold ada = holds.place(request(ent.ada()), SYSTEM);
    Hold record =
        holds.place(
            new HoldRequest(
                new HeldSubject.OfRecord("report", UUID.randomUUID()),
                HoldBasis.LITIGATION,
                "dossier 13",
                REVIEW.plusDays(1)),
            SYSTEM);
    Actor head = ent.as(ent.head());
    called(0);
    ent.clock().set(REVIEW.atStartOfDay().toInstant(ZoneOffset.UTC));
    called(1);
    called(1);

    assertEquals(List.of(ada.id()), toReview(REVIEW));
    assertEquals(List.of(), toReview(REVIEW.minusDays(1)));
    Page<Hold> first = holds.listAllToReview(REVIEW.plusDays(1), PageRequest.first(1), SYSTEM);
    assertEquals(List.of(ada.id()), first.items().stream().map(Hold::id).toList());
    PageRequest second = PageRequest.after(first.next().orElseThrow(), 1);
    assertEquals(
        List.of(record.id()),
        holds.listAllToReview(REVIEW.plusDays(1), second, SYSTEM).items().stream()
            .map(Hold::id)
            .toList());

    holds.review(ada.id(), REVIEW.plusYears(1), head);
    assertEquals(List.of(), toReview(REVIEW));
    ent.clock().set(REVIEW.plusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    called(2);
    assertTrue(holds.listOf(ent.ada(), head).get(0).stands());
  }

  private List<HoldId> toReview(LocalDate day) {
    return holds
        .listToReview(ent.school().id(), day, PageRequest.first(10), ent.as(ent.head()))
        .items()
        .stream()
        .map(Hold::id)
        .toList();
  }

  /** Run the job and look how often somebody was called so far. */
  private void called(int times) {
    Jobs.of(ent.runtime()).run("hold-reviews", Budget.minutes(1));
    long told =
        Unit.joined(
            ent.tenant(),
            unit ->
                unit.rows(
                        "select count(*) from ent_core_event where tenant = 1 and type = 'hold-review-due'")
                    .get(0)
                    .bigint(0));
    assertEquals(times, told);
  }

  @Test
  void aReviewSetsTheNextDayAndReleasesNothing() {
    Hold placed = holds.place(request(ent.ada()), SYSTEM);
    ent.clock().set(REVIEW.plusYears(3).atStartOfDay().toInstant(ZoneOffset.UTC));

    Hold reviewed = holds.review(placed.id(), REVIEW.plusYears(4), SYSTEM);

    assertEquals(REVIEW.plusYears(4), reviewed.what().reviewOn());
    assertTrue(reviewed.stands());
  }

  @Test
  void theSystemReleasesNothing() {
    Hold placed = holds.place(request(ent.ada()), SYSTEM);
    assertThrows(RejectedException.class, () -> holds.askRelease(placed.id(), "settled", SYSTEM));
  }

  @Test
  void aHoldOnNothingAndWithoutReferenceIsRefused() {
    assertThrows(NotFoundException.class, () -> holds.place(request(Ent.stranger()), SYSTEM));
    HoldRequest blank = HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "", REVIEW);
    assertThrows(RejectedException.class, () -> holds.place(blank, SYSTEM));
    assertThrows(
        NotFoundException.class, () -> holds.review(new HoldId(UUID.randomUUID()), REVIEW, SYSTEM));
  }

  @Test
  void aHoldIsPlacedBeforeADeletionOrAfterItAndNeverInTheMiddle() throws Exception {
    CountDownLatch deleting = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Boolean> deletion =
        CompletableFuture.supplyAsync(() -> deleteSlowly(deleting, goOn));
    assertTrue(deleting.await(20, TimeUnit.SECONDS));

    CompletableFuture<Hold> placing =
        CompletableFuture.supplyAsync(() -> holds.place(request(ent.ada()), SYSTEM));
    assertThrows(TimeoutException.class, () -> placing.get(500, TimeUnit.MILLISECONDS));
    CountDownLatch overtaking = new CountDownLatch(1);
    CompletableFuture<Boolean> later =
        CompletableFuture.supplyAsync(() -> deleteSlowly(overtaking, goOn));
    assertFalse(overtaking.await(300, TimeUnit.MILLISECONDS), "whoever came later went first");
    goOn.countDown();

    assertTrue(deletion.get(20, TimeUnit.SECONDS));
    assertTrue(placing.get(20, TimeUnit.SECONDS).stands());
    assertTrue(later.get(20, TimeUnit.SECONDS));
  }

  private boolean deleteSlowly(CountDownLatch deleting, CountDownLatch goOn) {
    return Unit.independent(
        ent.tenant(),
        unit -> {
          new HoldGuard(unit).enter();
          deleting.countDown();
          try {
            return goOn.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
          }
        });
  }

  private PersonId secondHead() {
    Directory directory = Directory.of(ent.tenant());
    directory
        .staff()
        .giveFunction(
            ent.edith(),
            ent.school().id(),
            Profile.DIR,
            Period.from(LocalDate.of(2026, 9, 15)),
            SYSTEM);
    return ent.edith();
  }

  private static HoldRequest request(PersonId person) {
    return HoldRequest.of(person, HoldBasis.LITIGATION, "TJ 24/0815", REVIEW);
  }

  private static void refused(String code, Runnable call) {
    assertEquals(code, assertThrows(ConflictException.class, call::run).code());
  }
}
