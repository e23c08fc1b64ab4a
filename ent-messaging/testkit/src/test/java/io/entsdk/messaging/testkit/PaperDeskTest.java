package io.entsdk.messaging.testkit;

import static io.entsdk.core.agreement.Answer.ACCEPT;
import static io.entsdk.core.agreement.Answer.REFUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.AnswerMethod;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NotedAnswer;
import io.entsdk.messaging.item.RecordedAnswer;
import io.entsdk.messaging.item.Slip;
import io.entsdk.messaging.item.ToldFamilies;
import io.entsdk.messaging.notice.PaperWish;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the school knows of paper: who wants it, what came back on it, who is told without it. */
@EachDatabase
class PaperDeskTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Telling telling;
  private Post post;

  @BeforeEach
  void open() {
    telling = new Telling(database);
    post = telling.post();
    post.run("update ent_core_guardianship set state = 'FULL'");
    ItemId before = post.sendTrip();
    post.of(ent().grace()).open(before);
    post.of(ent().charles()).open(before);
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void theSchoolNotesWhoWantsPaperAndTakesBackWhatItHasNotedItself() {
    Actor alan = ent().as(ent().alan());
    telling.notices().notePaper(ent().grace(), ent().cp(), true, alan);
    PaperWish noted = telling.notices().listOnPaper(ent().cp(), alan).get(0);
    assertEquals(
        new PaperWish(
            ent().ada(), ent().grace(), ent().clock().instant(), true, Optional.of(ent().alan())),
        noted);
    assertEquals(Slip.Why.ASKED_FOR_PAPER, slipOf(trip(), ent().grace()).why());
    telling.notices().notePaper(ent().grace(), ent().cp(), false, ent().as(ent().head()));
    assertEquals(List.of(), telling.notices().listOnPaper(ent().cp(), alan));

    telling.notices().onPaper(true, ent().as(ent().grace()));
    telling.notices().notePaper(ent().grace(), ent().cp(), false, alan);
    assertEquals(false, telling.notices().listOnPaper(ent().cp(), alan).get(0).bySchool());
    telling.notices().notePaper(ent().grace(), ent().cp(), true, alan);
    telling.notices().onPaper(false, ent().as(ent().grace()));
    assertEquals(List.of(), telling.notices().listOnPaper(ent().cp(), alan));
    assertThrows(
        NotFoundException.class,
        () -> telling.notices().notePaper(ent().linus(), ent().cp(), true, alan));
  }

  @Test
  void whatCameOnPaperIsReadBackWithRecorderDayAndWay() {
    ItemId trip = trip();
    Slip slip = slipOf(trip, ent().cleo());
    ent().clock().advance(Duration.ofDays(1));
    record(trip, slip, ACCEPT, TODAY);
    record(trip, slip, REFUSE, TODAY.plusDays(1));
    post.of(ent().grace()).answers(trip).give(slip.revision(), ent().ada(), ACCEPT);

    List<NotedAnswer> noted = post.of(ent().head()).answers(trip).noted();

    assertEquals(List.of(ACCEPT, REFUSE), noted.stream().map(NotedAnswer::answer).toList());
    assertEquals(List.of(false, true), noted.stream().map(NotedAnswer::counts).toList());
    assertEquals(
        new NotedAnswer(
            ent().bob(),
            Guardian.of(ent().cleo()),
            REFUSE,
            AnswerMethod.PAPER,
            TODAY.plusDays(1),
            Optional.of(ent().alan()),
            ent().clock().instant(),
            true),
        noted.get(1));
  }

  @Test
  void nobodyCountsAsToldWhileASlipIsOut() {
    ItemId trip = trip();
    assertEquals(new ToldFamilies(0, 1, 2, 0), told(trip));

    post.of(ent().grace()).open(trip);
    post.of(ent().charles()).open(trip);
    assertEquals(new ToldFamilies(1, 0, 2, 0), told(trip));
    record(trip, slipOf(trip, ent().charles()), ACCEPT, TODAY);
    assertEquals(new ToldFamilies(2, 0, 1, 0), told(trip));
    assertEquals(66, told(trip).percent());

    post.decide(ent().cleo(), ent().bob(), GuardianshipState.WITHDRAWN);
    assertEquals(new ToldFamilies(2, 0, 0, 1), told(trip));
    assertFalse(told(trip).isEverybody());
    post.decide(ent().cleo(), ent().bob(), GuardianshipState.FULL);
    record(trip, slipOf(trip, ent().cleo()), REFUSE, TODAY);
    assertEquals(100, told(trip).percent());
  }

  private ToldFamilies told(ItemId item) {
    return post.of(ent().alan()).answers(item).told();
  }

  private ItemId trip() {
    return post.trip().askToAuthorise().send(Post.newKey()).item();
  }

  private Slip slipOf(ItemId item, PersonId guardian) {
    return post.of(ent().alan()).answers(item).slips().stream()
        .filter(one -> one.addressee().equals(guardian))
        .findFirst()
        .orElseThrow();
  }

  private void record(ItemId item, Slip slip, Answer answer, LocalDate on) {
    post.of(ent().alan())
        .answers(item)
        .record(
            new RecordedAnswer(
                slip.child(), slip.guardian(), slip.revision(), answer, AnswerMethod.PAPER, on));
  }

  private Ent ent() {
    return telling.ent();
  }
}
