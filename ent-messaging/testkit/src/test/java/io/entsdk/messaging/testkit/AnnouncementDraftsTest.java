package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Drafts;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.UrgentReason;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Announcements that are begun, gone on with, and sent at an hour by what holds at that hour. */
@EachDatabase
class AnnouncementDraftsTest {

  private static final Instant AT_FOUR = Instant.parse("2026-09-15T14:00:00Z");
  private static final Instant AT_NIGHT = Instant.parse("2026-09-15T20:00:00Z");

  private final SendKey key = Post.newKey();

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
  void whatIsKeptIsGoneOnWithAndSentWithAllThatItAsks() {
    LocalDate friday = LocalDate.of(2026, 9, 18);
    Draft kept =
        drafts()
            .save(
                key,
                0,
                post.of(ent().alan())
                    .announce(ent().school())
                    .askToAuthorise(AgreementRule.ALL)
                    .until(friday)
                    .remindOn(friday.minusDays(1))
                    .important()
                    .noReply());
    assertEquals(ItemKind.ANNOUNCEMENT, kept.kind());
    assertTrue(kept.important());
    assertEquals(
        new Draft.Asking(
            Asked.TO_AUTHORISE_JOINTLY, AgreementRule.ALL, friday, friday.minusDays(1)),
        kept.asking());
    assertEquals(
        "draft-of-another-kind",
        assertThrows(ConflictException.class, () -> drafts().resume(key)).code());
    assertThrows(RejectedException.class, () -> drafts().send(key));

    Announcement goneOn =
        drafts()
            .resumeAnnouncement(key)
            .to(Audience.guardiansOf(ent().cp()))
            .subject("Sortie")
            .text("Jeudi.");
    drafts().save(key, 1, goneOn);
    SendResult sent = drafts().send(key);

    assertInstanceOf(SendResult.Released.class, sent);
    assertEquals(sent, drafts().send(key), "the same answer");
    assertEquals(sent, goneOn.send(key), "of the draft and of what it was made of");
    assertEquals(List.of(), drafts().list());
    OpenItem open = post.of(ent().grace()).open(sent.item());
    assertEquals(Asked.TO_AUTHORISE_JOINTLY, open.entry().asked());
    assertEquals(Priority.HIGH, open.entry().priority());
    assertEquals(Replies.NOBODY, open.replies());
    assertEquals(
        1,
        post.number(
            "select count(*) from ent_messaging_reminder where item_id = ?", sent.item().value()));
  }

  @Test
  void whatIsScheduledIsSentAtItsHourOnceToWhomeverItReachesThen() {
    scheduled(AT_FOUR);
    run(AT_FOUR.minusSeconds(1));
    assertEquals(List.of(), post.shownTo(ent().grace()));
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);

    run(AT_FOUR);
    run(AT_FOUR.plusSeconds(60));

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(1, post.shownTo(ent().cleo()).size());
    assertEquals(1, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void whatIsScheduledAtNightWaitsForTheHoursOfTheFamilies() {
    scheduled(AT_NIGHT);
    run(AT_NIGHT);
    assertEquals(List.of(), post.shownTo(ent().grace()));

    ent().clock().set(Instant.parse("2026-09-16T05:00:00Z"));
    InboxEntry shown = post.of(ent().grace()).inbox(5).items().get(0);
    assertEquals(Asked.TO_ACKNOWLEDGE, shown.asked());
  }

  @Test
  void whoNoLongerTeachesTheClassAnnouncesNothingToIt() {
    scheduled(AT_FOUR);
    post.run("update ent_core_assignment set last_day = ?", LocalDate.of(2026, 9, 14));

    run(AT_FOUR);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    Draft left = drafts().get(key);
    assertNull(left.sendAt());
    assertEquals("access-denied", left.notSent());
  }

  @Test
  void aDayThatHasGoneByLeavesADraft() {
    drafts().save(key, 0, post.trip().remindOn(LocalDate.of(2026, 9, 16)));
    drafts().schedule(key, 1, Instant.parse("2026-09-17T08:00:00Z"));

    run(Instant.parse("2026-09-17T08:00:00Z"));

    assertEquals("rejected", drafts().get(key).notSent());
  }

  @Test
  void whatIsUrgentOrNotOnesOwnToAnnounceIsNotKeptForLater() {
    assertThrows(
        RejectedException.class,
        () -> drafts().save(key, 0, post.trip().urgent(UrgentReason.CLOSURE, "Neige")));
    drafts().save(key, 0, post.announcement(ent().alan(), Audience.guardiansOf(ent().ce1())));
    assertThrows(AccessDeniedException.class, () -> drafts().schedule(key, 1, AT_FOUR));
  }

  private void scheduled(Instant at) {
    drafts().save(key, 0, post.trip());
    drafts().schedule(key, 1, at);
  }

  private void run(Instant at) {
    ent().clock().set(at);
    Jobs.of(ent().runtime()).run("scheduled-messages", Budget.minutes(1));
  }

  private Drafts drafts() {
    return post.of(ent().alan()).drafts();
  }

  private Ent ent() {
    return post.ent();
  }
}
