package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.ContactRequests;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OwnRequest;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.item.WaitReason;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Alan wishes to be asked before somebody writes to him for the first time. */
@EachDatabase
class ContactRequestTest {

  private static final Duration MONTH = Duration.ofDays(30);

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    Messaging.of(ent().tenant())
        .reach()
        .prefer(new ReachPreference(Verdict.REQUEST, null), ent().as(ent().alan()));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void theFirstLetterWaitsUntilItIsAcceptedAndTheNextOnesDoNot() {
    SendKey key = Post.newKey();
    PrivateMessage letter = post.letter(ent().grace(), Audience.of(ent().alan()));
    assertEquals(List.of(), letter.preview().because());
    SendResult.Waiting sent = assertInstanceOf(SendResult.Waiting.class, letter.send(key));
    assertEquals(WaitReason.ASKED_FIRST, sent.because());
    assertEquals(sent, letter.send(key));
    assertEquals(List.of(), post.shownTo(ent().alan()));
    ContactRequest asked = requests(ent().alan()).list().get(0);
    assertEquals(ent().grace(), asked.from());
    assertEquals(asked.askedAt().plus(MONTH), asked.lapsesAt());
    assertEquals(
        1, post.number("select count(*) from ent_core_event where type = 'contact-asked'"));

    requests(ent().alan()).accept(sent.item());
    requests(ent().alan()).accept(sent.item());

    assertEquals(List.of(sent.item()), post.shownTo(ent().alan()));
    assertEquals(List.of(), requests(ent().alan()).list());
    assertEquals(List.of(OwnRequest.State.ACCEPTED), states());
    assertInstanceOf(SendResult.Released.class, post.reply(ent().alan(), sent.item()));
    assertInstanceOf(SendResult.Released.class, post.write(ent().grace(), ent().alan()));
    assertEquals(sent, letter.send(key));
    Replay replay = replay(sent.item());
    assertTrue(replay.then().isConfirmed());
    assertEquals(ReachRule.PREFERENCE, replay.then().decision().decisive());
  }

  @Test
  void whatIsDeclinedIsNeverShownAndReadsLikeNoAnswer() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    requests(ent().alan()).decline(item);

    assertEquals(List.of(), post.shownTo(ent().alan()));
    assertEquals(List.of(OwnRequest.State.WAITING), states());
    assertEquals(
        List.of(Shortfall.ASKED_ENOUGH), shortfalls(post.write(ent().grace(), ent().alan())));
    assertThrows(NotFoundException.class, () -> requests(ent().alan()).accept(item));

    ent().clock().advance(MONTH);
    assertEquals(List.of(OwnRequest.State.NOT_ACCEPTED), states());
    assertInstanceOf(SendResult.Waiting.class, post.write(ent().grace(), ent().alan()));
    assertEquals(1, requests(ent().alan()).list().size());
  }

  @Test
  void itLapsesIsTakenBackWithItsLetterAndIsNobodyElsesToAccept() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    for (PersonId other : List.of(ent().edith(), ent().grace())) {
      assertThrows(NotFoundException.class, () -> requests(other).accept(item));
    }
    ent().clock().advance(MONTH);
    assertEquals(List.of(), requests(ent().alan()).list());
    assertThrows(NotFoundException.class, () -> requests(ent().alan()).accept(item));

    ItemId again = post.write(ent().grace(), ent().alan()).item();
    post.of(ent().grace()).recall(again);
    assertEquals(List.of(), requests(ent().alan()).list());
    assertThrows(NotFoundException.class, () -> requests(ent().alan()).accept(again));
  }

  @Test
  void whoeverIsNoLongerAcceptedAsksAgain() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    requests(ent().alan()).accept(item);
    requests(ent().alan()).stopAccepting(ent().grace());

    SendResult again = post.write(ent().grace(), ent().alan());

    assertEquals(List.of(item), post.shownTo(ent().alan()));
    assertEquals(again.item(), requests(ent().alan()).list().get(0).item());
  }

  @Test
  void othersGetItMeanwhileAndNobodyHasManyRequestsOpen() {
    SendResult sent = post.write(ent().grace(), ent().alan(), ent().head());
    assertInstanceOf(SendResult.Released.class, sent);
    assertEquals(List.of(Shortfall.ASKED_FIRST), shortfalls(sent));
    assertEquals(List.of(sent.item()), post.shownTo(ent().head()));

    for (int i = 0; i < 10; i++) {
      post.run(
          """
          insert into ent_messaging_contact_request
            (tenant, item_id, person_id, sender_id, decided_id, asked_at, lapses_at, answer)
          values (1, ?, ?, ?, ?, 0, ?, 'NONE')""",
          sent.item().value(),
          UUID.randomUUID(),
          ent().charles().value(),
          UUID.randomUUID(),
          Long.MAX_VALUE);
    }
    SendResult refused = post.write(ent().charles(), ent().alan());
    assertInstanceOf(SendResult.Refused.class, refused);
    assertEquals(List.of(Shortfall.ASKED_ENOUGH), shortfalls(refused));
  }

  @Test
  void aChildIsNeverAsked() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    Actor head = ent().as(ent().head());
    Openings openings = Messaging.of(ent().tenant()).reach().openings();
    GrantTerms terms =
        GrantTerms.of(
                ent().school().id(),
                Opening.TEACHERS_TO_OTHER_PUPILS,
                Period.from(LocalDate.of(2026, 9, 15)),
                "atelier")
            .atMost(Verdict.REQUEST);
    openings.open(openings.preview(terms, head), head);

    assertEquals(
        List.of(Shortfall.ASKED_FIRST), shortfalls(post.write(ent().edith(), ent().ada())));
    assertEquals(0, post.number("select count(*) from ent_messaging_contact_request"));
  }

  private List<OwnRequest.State> states() {
    return requests(ent().grace()).made().stream().map(OwnRequest::state).toList();
  }

  private static List<Shortfall> shortfalls(SendResult sent) {
    return sent.excluded().stream().map(Excluded::why).toList();
  }

  private Replay replay(ItemId item) {
    Actor head = ent().as(ent().head(), Assurance.TWO_FACTORS);
    return Messaging.of(ent().tenant()).decisions().replay(item, ent().alan(), head);
  }

  private ContactRequests requests(PersonId person) {
    return post.of(person).requests();
  }

  private Ent ent() {
    return post.ent();
  }
}
