package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.ReachRule.GUARDIANSHIP;
import static io.entsdk.messaging.reach.ReachRule.TABLE_ALLOWS;
import static io.entsdk.messaging.reach.ReachRule.TABLE_NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Decisions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.StoredDecision;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** P34: what was decided when something was sent is asked again by whoever answers for it. */
@EachDatabase
class DecisionsTest {

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aDecisionIsAskedAgainByTheFactsOfThenAndByThoseOfToday() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    Replay before = replay(item, ent().alan());
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    Replay after = replay(item, ent().alan());

    assertTrue(before.then().isConfirmed());
    assertEquals(TABLE_ALLOWS, before.then().decision().decisive());
    assertEquals(before.then(), after.then());
    assertEquals(TABLE_ALLOWS, today(before).decisive());
    assertEquals(GUARDIANSHIP, today(after).decisive());
    assertTrue(after.sentence(Locale.FRENCH).startsWith("À l’envoi — Accordé : un responsable"));
    assertTrue(after.sentence(Locale.FRENCH).contains("Aujourd’hui — Refusé : "));
  }

  @Test
  void whoseShapeIsTheSameSharesOneTextWhichNamesNobody() {
    ItemId first = post.sendTrip();
    ItemId second = post.sendTrip();
    List<StoredDecision> decisions = decisions().listOf(first, head());

    assertEquals(
        post.number("select count(*) from ent_messaging_delivery where item_id = ?", first.value()),
        decisions.stream().mapToLong(StoredDecision::recipients).sum());
    assertTrue(decisions.stream().allMatch(StoredDecision::isConfirmed));
    assertEquals(decisions, decisions().listOf(second, head()));
    assertEquals(decisions.size(), post.number("select count(*) from ent_messaging_decided"));
    String noted = String.join("\n", post.texts("select noted from ent_messaging_decided"));
    for (PersonId one : List.of(ent().grace(), ent().alan(), ent().ada())) {
      assertFalse(noted.contains(one.value().toString()));
    }
    assertFalse(noted.contains(ent().cp().id().value().toString()), noted);
  }

  @Test
  void whatWaitsForItsHoursIsAskedAgainWithThem() {
    ent().clock().set(Instant.parse("2026-09-17T19:00:00Z"));
    ItemId item = post.write(ent().alan(), ent().grace()).item();
    StoredDecision then = replay(item, ent().grace()).then();

    assertTrue(then.isConfirmed());
    assertTrue(
        then.decision()
            .obligations()
            .contains(new HoldUntil(Instant.parse("2026-09-18T05:00:00Z"))));
  }

  @Test
  void whatIsTakenBackWhenItsHourComesKeepsWhatWasDecidedThen() {
    ent().clock().set(Instant.parse("2026-09-17T19:00:00Z"));
    ItemId item = post.write(ent().alan(), ent().grace()).item();
    ItemId other = post.write(ent().alan(), ent().grace()).item();
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    ent().clock().set(Instant.parse("2026-09-18T06:00:00Z"));
    assertNull(replay(item, ent().grace()).refused());
    assertEquals(List.of(), post.shownTo(ent().grace()));
    post.decide(ent().grace(), ent().ada(), GuardianshipState.FULL);

    Replay replay = replay(item, ent().grace());
    StoredDecision refused = Objects.requireNonNull(replay.refused());
    assertTrue(replay.then().isConfirmed() && refused.isConfirmed());
    assertTrue(refused.decision().isDenied());
    assertFalse(today(replay).isDenied());
    assertTrue(replay.sentence(Locale.FRENCH).contains("À son heure, retiré — Refusé : "));
    assertEquals(refused, replay(other, ent().grace()).refused());
    assertEquals(List.of(), post.shownTo(ent().grace()));
  }

  @Test
  void whatWasChangedAfterwardsIsFound() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    post.run("update ent_messaging_decided set noted = replace(noted, ' LIMITABLE ', ' NEVER ')");
    Replay changed = replay(item, ent().alan());

    assertFalse(changed.then().isConfirmed());
    assertEquals(TABLE_NEVER, changed.then().again().decisive());
    assertTrue(changed.sentence(Locale.ENGLISH).contains("was changed"));
  }

  @Test
  void whoeverHeadsTheSchoolMayAskAndItIsRecordedForTheRecipient() {
    ItemId item = post.write(ent().grace(), ent().alan()).item();
    replay(item, ent().alan());

    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'replay-decisions'"));
    for (Actor other :
        List.of(ent().as(ent().grace()), ent().as(ent().alan(), Assurance.TWO_FACTORS))) {
      assertThrows(AccessDeniedException.class, () -> decisions().listOf(item, other));
      assertThrows(
          AccessDeniedException.class, () -> decisions().replay(item, ent().alan(), other));
    }
    assertThrows(NotFoundException.class, () -> replay(item, ent().edith()));
    assertThrows(NotFoundException.class, () -> replay(item, ent().grace()));
    assertThrows(
        NotFoundException.class, () -> decisions().listOf(new ItemId(UUID.randomUUID()), head()));
  }

  @Test
  void ofAnAuthorWhoIsGoneOnlyThatDayIsAsked() {
    ItemId item = post.letter(ent().grace(), Audience.of(ent().alan())).send(Post.newKey()).item();
    post.run("update ent_messaging_item set author_id = null");
    Replay replay = replay(item, ent().alan());

    assertNull(replay.today());
    assertTrue(replay.then().isConfirmed());
    assertTrue(replay.sentence(Locale.ENGLISH).endsWith("Its author is gone."));
  }

  private Replay replay(ItemId item, PersonId recipient) {
    return decisions().replay(item, recipient, head());
  }

  private static ReachDecision today(Replay replay) {
    return Objects.requireNonNull(replay.today());
  }

  private Actor head() {
    return ent().as(ent().head(), Assurance.TWO_FACTORS);
  }

  private Decisions decisions() {
    return Messaging.of(ent().tenant()).decisions();
  }

  private Ent ent() {
    return post.ent();
  }
}
