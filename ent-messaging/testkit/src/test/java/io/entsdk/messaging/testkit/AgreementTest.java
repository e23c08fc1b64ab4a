package io.entsdk.messaging.testkit;

import static io.entsdk.core.agreement.Agreement.AUTHORISED;
import static io.entsdk.core.agreement.Agreement.CONTESTED;
import static io.entsdk.core.agreement.Agreement.REFUSED;
import static io.entsdk.core.agreement.Agreement.WAITING;
import static io.entsdk.core.agreement.Answer.ACCEPT;
import static io.entsdk.core.agreement.Answer.NONE;
import static io.entsdk.core.agreement.Answer.REFUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.agreement.Agreement;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Answers;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Guardians accept or refuse a trip to the museum, each on their own, for each child. */
@EachDatabase
class AgreementTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.run("update ent_core_guardianship set state = 'FULL'");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void oneParentAcceptsForBothUntilTheOtherRefuses() {
    ItemId trip = trip(AgreementRule.ANY_UNLESS_REFUSED);
    assertEquals(WAITING, outcome(trip, ent().grace()));

    assertEquals(
        new ChildAgreement(ent().ada(), AUTHORISED, ACCEPT, true, null),
        taken(answer(trip, ent().grace(), ACCEPT)));
    assertEquals(
        new ChildAgreement(ent().ada(), AUTHORISED, NONE, true, null),
        shown(trip, ent().charles()));

    assertEquals(CONTESTED, taken(answer(trip, ent().charles(), REFUSE)).outcome());
    assertEquals(CONTESTED, outcome(trip, ent().grace()));
  }

  @Test
  void anActThatIsNotUsualTakesEachOfThem() {
    ItemId trip = trip(AgreementRule.ALL);
    assertEquals(Asked.TO_AUTHORISE_JOINTLY, entryOf(trip).asked());

    assertEquals(WAITING, taken(answer(trip, ent().grace(), ACCEPT)).outcome());
    assertEquals(AUTHORISED, taken(answer(trip, ent().charles(), ACCEPT)).outcome());
  }

  @Test
  void theSenderSeesProgressByChildAndGuardian() {
    ItemId trip = trip(AgreementRule.ANY_UNLESS_REFUSED);
    answer(trip, ent().grace(), ACCEPT);
    answer(trip, ent().charles(), REFUSE);

    assertEquals(
        new ChildAuthorisation(
            ent().ada(), CONTESTED, guardian(ent().grace()), guardian(ent().charles()), Set.of()),
        ofChild(trip, ent().ada()));
    assertEquals(
        new ChildAuthorisation(ent().bob(), WAITING, Set.of(), Set.of(), guardian(ent().cleo())),
        ofChild(trip, ent().bob()));
    assertThrows(ConflictException.class, () -> post.of(ent().alan()).acknowledgements(trip));
  }

  @Test
  void changingOnesMindKeepsWhatWasSaidBefore() {
    ItemId trip = trip(AgreementRule.ANY_UNLESS_REFUSED);
    answer(trip, ent().grace(), ACCEPT);
    assertTrue(entryOf(trip).acknowledged());
    answer(trip, ent().grace(), ACCEPT);
    answer(trip, ent().grace(), REFUSE);

    assertEquals(REFUSED, outcome(trip, ent().grace()));
    assertEquals(WAITING, taken(answer(trip, ent().grace(), NONE)).outcome());
    assertFalse(entryOf(trip).acknowledged());
    assertEquals(3, post.number("select count(*) from ent_messaging_answer"));
  }

  @Test
  void afterTheLastDayOnlyWhatAuthorisesLessIsTaken() {
    ItemId trip = post.trip().askToAuthorise().until(FRIDAY).send(Post.newKey()).item();
    answer(trip, ent().grace(), ACCEPT);
    ent().clock().set(Instant.parse("2026-09-18T22:00:00Z")); // midnight in Paris

    Instant end = ent().clock().instant();
    assertEquals(new AnswerResult.TooLate(trip, end), answer(trip, ent().charles(), ACCEPT));
    assertEquals(CONTESTED, taken(answer(trip, ent().charles(), REFUSE)).outcome());
    assertEquals(new AnswerResult.TooLate(trip, end), answer(trip, ent().charles(), NONE));
    assertEquals(REFUSED, taken(answer(trip, ent().grace(), NONE)).outcome());
  }

  @Test
  void anotherThingIsAskedAnewAndBetterWordsAreNot() {
    ItemId trip = trip(AgreementRule.ANY_UNLESS_REFUSED);
    String first = post.of(ent().grace()).open(trip).revision();
    answer(trip, ent().grace(), ACCEPT);

    post.of(ent().alan()).reword(trip, Rewording.of("Sortie au musée", "Jeudi, à 9 h."));
    assertEquals(AUTHORISED, outcome(trip, ent().grace()));
    assertInstanceOf(
        AnswerResult.Taken.class,
        post.of(ent().charles()).answers(trip).give(first, ent().ada(), ACCEPT));

    post.of(ent().alan())
        .reword(trip, Rewording.of("Sortie à la mer", "Jeudi, en car.").asMaterial());
    assertEquals(WAITING, outcome(trip, ent().grace()));
    assertEquals(
        new AnswerResult.Outdated(trip, post.of(ent().grace()).open(trip).revision()),
        post.of(ent().grace()).answers(trip).give(first, ent().ada(), ACCEPT));
    assertEquals(2, post.number("select count(*) from ent_messaging_answer"));
  }

  @Test
  void whoMayNotSignIsToldTheOutcomeAndAskedNothing() {
    post.decide(ent().charles(), ent().ada(), GuardianshipState.SUPERVISION_ONLY);
    ItemId trip = trip(AgreementRule.ALL);
    answer(trip, ent().grace(), ACCEPT);

    assertEquals(
        new ChildAgreement(ent().ada(), AUTHORISED, NONE, false, null),
        shown(trip, ent().charles()));
    assertEquals(Asked.NOTHING, post.of(ent().charles()).open(trip).entry().asked());
    ConflictException refused =
        assertThrows(ConflictException.class, () -> answer(trip, ent().charles(), ACCEPT));
    assertEquals("may-not-sign", refused.code());
  }

  @Test
  void aGuardianWithdrawnWhileItWaitsIsWaitedForNoMoreAndCountsNoMore() {
    ItemId trip = trip(AgreementRule.ALL);
    answer(trip, ent().grace(), ACCEPT);
    answer(trip, ent().charles(), REFUSE);

    post.decide(ent().charles(), ent().ada(), GuardianshipState.WITHDRAWN);

    assertEquals(AUTHORISED, outcome(trip, ent().grace()));
    assertThrows(NotFoundException.class, () -> answer(trip, ent().charles(), REFUSE));
  }

  @Test
  void nobodyAnswersForAnotherFamilysChildOrWhereNothingIsAsked() {
    ItemId trip = trip(AgreementRule.ALL);
    ItemId plain = post.sendTrip();

    String revision = post.of(ent().cleo()).open(trip).revision();
    assertThrows(
        NotFoundException.class,
        () -> post.of(ent().cleo()).answers(trip).give(revision, ent().ada(), ACCEPT));
    assertThrows(
        NotFoundException.class,
        () -> post.of(ent().edith()).answers(trip).give(revision, ent().ada(), ACCEPT));
    assertThrows(ConflictException.class, () -> answer(plain, ent().grace(), ACCEPT));
    assertThrows(ConflictException.class, () -> post.of(ent().grace()).acknowledge(trip));
  }

  @Test
  void onlyWhoCameInByAPasswordSigns() {
    ItemId trip = trip(AgreementRule.ALL);
    Answers onACard =
        Messaging.of(ent().tenant())
            .as(ent().as(ent().grace(), Assurance.CARD_AND_PICTURES))
            .answers(trip);

    assertThrows(AccessDeniedException.class, () -> onACard.give("any", ent().ada(), ACCEPT));
    assertThrows(AccessDeniedException.class, onACard::agreements);
  }

  @Test
  void theSameAnswerEightTimesAtOnceIsOne() throws Exception {
    ItemId trip = trip(AgreementRule.ALL);
    String revision = post.of(ent().grace()).open(trip).revision();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Callable<AnswerResult> accept =
        () -> post.of(ent().grace()).answers(trip).give(revision, ent().ada(), ACCEPT);
    try {
      for (Future<AnswerResult> given : threads.invokeAll(Collections.nCopies(8, accept))) {
        assertEquals(WAITING, taken(given.get()).outcome());
      }
    } finally {
      threads.shutdown();
    }

    assertEquals(1, post.number("select count(*) from ent_messaging_answer"));
  }

  @Test
  void aLastDayIsOfWhatAsksToAgreeAndNotOver() {
    assertThrows(RejectedException.class, () -> post.trip().until(FRIDAY).send(Post.newKey()));
    assertThrows(
        RejectedException.class,
        () -> post.trip().askToAuthorise().until(LocalDate.of(2026, 9, 14)).send(Post.newKey()));
  }

  private ItemId trip(AgreementRule rule) {
    return post.trip().askToAuthorise(rule).send(Post.newKey()).item();
  }

  private AnswerResult answer(ItemId item, PersonId guardian, Answer answer) {
    String revision = post.of(guardian).open(item).revision();
    PersonId child = guardian.equals(ent().cleo()) ? ent().bob() : ent().ada();
    return post.of(guardian).answers(item).give(revision, child, answer);
  }

  private static ChildAgreement taken(AnswerResult result) {
    return assertInstanceOf(AnswerResult.Taken.class, result).agreement();
  }

  private Agreement outcome(ItemId item, PersonId guardian) {
    return shown(item, guardian).outcome();
  }

  private ChildAgreement shown(ItemId item, PersonId guardian) {
    return post.of(guardian).answers(item).agreements().get(0);
  }

  private InboxEntry entryOf(ItemId item) {
    return post.of(ent().grace()).open(item).entry();
  }

  private ChildAuthorisation ofChild(ItemId item, PersonId child) {
    return post.of(ent().alan()).answers(item).byChild().stream()
        .filter(one -> one.child().equals(child))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Guardian> guardian(PersonId person) {
    return Set.of(Guardian.of(person));
  }

  private Ent ent() {
    return post.ent();
  }
}
