package io.entsdk.messaging.testkit;

import static io.entsdk.core.agreement.Agreement.AUTHORISED;
import static io.entsdk.core.agreement.Answer.ACCEPT;
import static io.entsdk.core.agreement.Answer.REFUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.agreement.Agreement;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.AnswerMethod;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.RecordedAnswer;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.Slip;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whom nothing else gets through to is asked on paper. Grace alone has an address. */
@EachDatabase
class PaperTest {

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
  void thereIsOneSlipForEachGuardianWhomNothingGetsThroughTo() {
    ItemId trip = trip();

    assertEquals(
        Map.of(ent().charles(), Slip.Why.UNREACHED, ent().cleo(), Slip.Why.NEVER_SEEN),
        reasons(trip));

    telling.notices().onPaper(true, ent().as(ent().grace()));
    assertEquals(Slip.Why.ASKED_FOR_PAPER, reasons(trip).get(ent().grace()));
    telling.notices().onPaper(false, ent().as(ent().grace()));
    assertEquals(2, reasons(trip).size());
  }

  @Test
  void aSlipSaysWhatIsAskedAndIsGoneOnceItIsAnswered() {
    ItemId trip = trip();
    Slip slip = slipOf(trip, ent().cleo());

    assertEquals("Sortie au musée", slip.subject());
    assertEquals(ent().bob(), slip.child());
    assertEquals(post.of(ent().grace()).open(trip).revision(), slip.revision());
    assertEquals(AUTHORISED, taken(record(trip, slip, ACCEPT, TODAY)).outcome());
    record(trip, slip, ACCEPT, TODAY);

    assertEquals(List.of(ent().charles()), List.copyOf(reasons(trip).keySet()));
    assertEquals(
        1,
        post.number(
            "select count(*) from ent_messaging_answer where method = 'PAPER'"
                + " and recorded_by = ? and given_on = date '2026-09-15'",
            ent().alan().value()));
    assertEquals(AUTHORISED, outcome(trip, ent().bob()));
  }

  @Test
  void whatWasSeenOnPaperCountsAsAcknowledged() {
    ItemId item = post.sendTrip();

    record(item, slipOf(item, ent().cleo()), ACCEPT, TODAY);

    assertEquals(
        ChildAcknowledgements.State.COMPLETE,
        post.of(ent().alan()).acknowledgements(item).stream()
            .filter(one -> one.child().equals(ent().bob()))
            .findFirst()
            .orElseThrow()
            .state());
    Slip other = slipOf(item, ent().charles());
    assertThrows(RejectedException.class, () -> record(item, other, REFUSE, TODAY));
  }

  @Test
  void aSlipThatIsOlderThanWhatWasSaidOnlineReplacesNothing() {
    ItemId trip = trip();
    Slip slip = slipOf(trip, ent().charles());
    ent().clock().advance(Duration.ofDays(1));
    post.of(ent().charles()).answers(trip).give(slip.revision(), ent().ada(), REFUSE);
    ent().clock().advance(Duration.ofDays(1));

    assertInstanceOf(AnswerResult.Superseded.class, record(trip, slip, ACCEPT, TODAY));
    assertEquals(AUTHORISED, taken(record(trip, slip, ACCEPT, TODAY.plusDays(2))).outcome());
  }

  @Test
  void theDayOnTheSlipDecidesWhetherItIsLate() {
    ItemId trip = post.trip().askToAuthorise().until(TODAY).send(Post.newKey()).item();
    Slip slip = slipOf(trip, ent().cleo());
    ent().clock().advance(Duration.ofDays(2));

    assertInstanceOf(AnswerResult.TooLate.class, record(trip, slip, ACCEPT, TODAY.plusDays(1)));
    assertEquals(AUTHORISED, taken(record(trip, slip, ACCEPT, TODAY)).outcome());
  }

  @Test
  void onlyWhatWasAskedOfWhoSignsIsRecorded() {
    ItemId trip = trip();
    Slip slip = slipOf(trip, ent().cleo());

    assertThrows(RejectedException.class, () -> record(trip, slip, ACCEPT, TODAY.plusDays(1)));
    assertThrows(RejectedException.class, () -> record(trip, slip, ACCEPT, TODAY.minusDays(1)));
    assertThrows(
        NotFoundException.class, () -> record(trip, ent().ada(), ent().cleo(), slip.revision()));
    post.of(ent().alan()).reword(trip, Rewording.of("Mer", "En car").asMaterial());
    assertInstanceOf(AnswerResult.Outdated.class, record(trip, slip, ACCEPT, TODAY));
    post.decide(ent().cleo(), ent().bob(), GuardianshipState.SUPERVISION_ONLY);
    assertThrows(ConflictException.class, () -> record(trip, slip, ACCEPT, TODAY));
    assertEquals(0, post.number("select count(*) from ent_messaging_answer"));
  }

  @Test
  void whatAsksNothingIsOnPaperForWhoHasNotReadIt() {
    ItemId item =
        post.of(ent().alan())
            .announce(ent().school())
            .to(Audience.guardiansOf(ent().cp()))
            .subject("Photo")
            .text("Vendredi.")
            .send(Post.newKey())
            .item();
    assertEquals(2, reasons(item).size());

    post.of(ent().charles()).open(item);

    assertEquals(List.of(ent().cleo()), List.copyOf(reasons(item).keySet()));
  }

  private ItemId trip() {
    return post.trip().askToAuthorise().send(Post.newKey()).item();
  }

  private Map<PersonId, Slip.Why> reasons(ItemId item) {
    return post.of(ent().alan()).answers(item).slips().stream()
        .collect(Collectors.toMap(Slip::addressee, Slip::why));
  }

  private Slip slipOf(ItemId item, PersonId guardian) {
    return post.of(ent().alan()).answers(item).slips().stream()
        .filter(one -> one.addressee().equals(guardian))
        .findFirst()
        .orElseThrow();
  }

  private AnswerResult record(ItemId item, Slip slip, Answer answer, LocalDate on) {
    return post.of(ent().alan())
        .answers(item)
        .record(
            new RecordedAnswer(
                slip.child(), slip.guardian(), slip.revision(), answer, AnswerMethod.PAPER, on));
  }

  private AnswerResult record(ItemId item, PersonId child, PersonId guardian, String revision) {
    return post.of(ent().alan())
        .answers(item)
        .record(
            new RecordedAnswer(
                child, Guardian.of(guardian), revision, ACCEPT, AnswerMethod.PHONE, TODAY));
  }

  private static ChildAgreement taken(AnswerResult result) {
    return assertInstanceOf(AnswerResult.Taken.class, result).agreement();
  }

  private Agreement outcome(ItemId item, PersonId child) {
    return post.of(ent().alan()).answers(item).byChild().stream()
        .filter(one -> one.child().equals(child))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private Ent ent() {
    return telling.ent();
  }
}
