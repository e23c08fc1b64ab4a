package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What one person writes to others. */
@EachDatabase
class LetterTest {

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
  void alanWritesToGraceWhoReadsItOnce() {
    ItemId item =
        assertInstanceOf(SendResult.Released.class, post.write(ent().alan(), ent().grace())).item();

    assertEquals(1, post.of(ent().grace()).unread());
    OpenItem open = post.of(ent().grace()).open(item);
    assertEquals("Il est resté en classe.", open.text());
    assertEquals(ent().alan(), open.entry().author());
    assertEquals(Replies.EVERYBODY, open.replies());
    assertEquals(0, post.of(ent().grace()).unread());
    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(
        "TABLE_ALLOWS",
        text(
            "select x.rule from ent_messaging_delivery d join ent_messaging_decided x on x.id = d.decided_id where d.person_id = ?",
            ent().grace()));
  }

  @Test
  void whatOneHasSentIsInTheOwnFolderAndNoNews() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();

    assertEquals(List.of(), post.shownTo(ent().alan()));
    assertEquals(0, post.of(ent().alan()).unread());
    assertEquals(
        item, post.of(ent().alan()).folders().list(Folder.SENT, first()).items().get(0).item());
  }

  @Test
  void whoeverMayNotBeReachedIsLeftOutAndTold() {
    SendResult sent = post.write(ent().grace(), ent().alan(), ent().cleo(), ent().edith());

    assertInstanceOf(SendResult.Released.class, sent);
    assertEquals(
        List.of(
            new Excluded(Recipient.of(ent().cleo()), Shortfall.DENIED, ReachRule.TABLE_NEVER),
            new Excluded(Recipient.of(ent().edith()), Shortfall.DENIED, ReachRule.TEAM_ONLY)),
        sent.excluded());
    assertEquals(List.of(), post.shownTo(ent().cleo()));
  }

  @Test
  void whereNobodyIsLeftNothingIsKeptAndTheKeyIsFree() {
    SendKey key = Post.newKey();
    SendResult sent = post.letter(ent().grace(), Audience.of(ent().bob(), ent().grace())).send(key);

    SendResult.Refused refused = assertInstanceOf(SendResult.Refused.class, sent);
    assertEquals(List.of(SendRefusal.NOBODY_TO_REACH), refused.because());
    assertEquals(ReachRule.F2_OTHER_FAMILYS_CHILD, refused.excluded().get(0).rule());
    assertEquals(0, post.number("select count(*) from ent_messaging_space"));
    assertInstanceOf(
        SendResult.Released.class, post.letter(ent().grace(), Audience.of(ent().alan())).send(key));
  }

  @Test
  void theSameKeyGetsTheSameAnswerDaysLater() {
    SendKey key = Post.newKey();
    Audience both = Audience.of(ent().alan(), ent().cleo());
    SendResult sent = post.letter(ent().grace(), both).send(key);
    ent().clock().set(Instant.parse("2026-09-22T08:30:00Z"));

    assertEquals(sent, post.letter(ent().grace(), both).send(key));
    assertEquals(1, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void whatASchoolOrAJudgmentKeepsApartReadsLikeAStranger() {
    post.decide(ent().charles(), ent().ada(), GuardianshipState.CONTACT_PROHIBITED);

    SendResult sent = post.write(ent().charles(), ent().grace(), Ent.stranger());

    assertEquals(
        List.of(ReachRule.NO_RELATION, ReachRule.NO_RELATION),
        sent.excluded().stream().map(Excluded::rule).toList());
  }

  @Test
  void aClassIsWrittenToByThoseWhoTeachIt() {
    SendResult sent =
        post.letter(ent().alan(), Audience.guardiansOf(ent().cp())).send(Post.newKey());

    assertEquals(List.of(sent.item()), post.shownTo(ent().grace()));
    assertEquals(List.of(sent.item()), post.shownTo(ent().cleo()));
    assertThrows(
        AccessDeniedException.class,
        () -> post.letter(ent().grace(), Audience.guardiansOf(ent().cp())).send(Post.newKey()));
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    assertEquals(List.of(), post.shownTo(ent().grace()));
  }

  @Test
  void somebodyNamedTwiceGetsItOnceAndKeepsItWithoutTheChild() {
    Audience twice =
        Audience.guardiansOf(ent().cp()).and(Audience.of(ent().grace(), ent().grace()));
    ItemId item = post.letter(ent().alan(), twice).send(Post.newKey()).item();

    assertEquals(
        1,
        post.number(
            "select count(*) from ent_messaging_delivery where item_id = ? and person_id = ?",
            item.value(),
            ent().grace().value()));
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    assertEquals(List.of(item), post.shownTo(ent().grace()));
  }

  @Test
  void theTeachersOfAChildAreWrittenToWithoutKnowingThem() {
    ItemId item =
        post.letter(ent().grace(), Audience.teachersOf(ent().ada())).send(Post.newKey()).item();

    assertEquals(List.of(item), post.shownTo(ent().alan()));
    assertEquals(List.of(), post.shownTo(ent().edith()));
    assertThrows(
        AccessDeniedException.class,
        () -> post.letter(ent().grace(), Audience.teachersOf(ent().linus())).send(Post.newKey()));
  }

  @Test
  void familiesAreShownItWithinTheirHoursAndStaffAtOnce() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    SendResult sent = post.write(ent().head(), ent().grace(), ent().alan());
    SendResult late = post.write(ent().head(), ent().grace());

    assertInstanceOf(SendResult.Released.class, sent);
    assertEquals(List.of(sent.item()), post.shownTo(ent().alan()));
    assertEquals(List.of(), post.shownTo(ent().grace()));
    Instant monday = Instant.parse("2026-09-21T05:00:00Z");
    assertEquals(monday, assertInstanceOf(SendResult.Waiting.class, late).until());
    ent().clock().set(monday);
    assertEquals(2, post.shownTo(ent().grace()).size());
  }

  @Test
  void whatIsNobodysBusinessIsNotFound() {
    ItemId item = post.write(ent().alan(), ent().grace()).item();

    assertThrows(NotFoundException.class, () -> post.of(ent().charles()).open(item));
    assertThrows(NotFoundException.class, () -> post.reply(ent().charles(), item));
    assertThrows(NotFoundException.class, () -> post.of(ent().alan()).acknowledgements(item));
    assertNull(post.of(ent().grace()).open(item).entry().onBehalfOf());
  }

  @Test
  void hostileTextIsKeptOrRefusedInPlainWords() {
    String quotes = ">".repeat(1_000) + " oui\n";
    String tricks = "\u202Eeésum\u202C a\u200Bb <script>alert(1)</script> ${jndi:ldap://x}";
    ItemId item =
        post.letter(ent().alan(), Audience.of(ent().grace()))
            .text(quotes + tricks)
            .send(Post.newKey())
            .item();

    assertEquals(quotes + tricks, post.of(ent().grace()).open(item).text());
    assertThrows(
        RejectedException.class,
        () ->
            post.letter(ent().alan(), Audience.of(ent().grace()))
                .text("x".repeat(10_000_000))
                .send(Post.newKey()));
  }

  private String text(String sql, PersonId person) {
    return post.texts(sql, person.value()).get(0);
  }

  private static PageRequest first() {
    return PageRequest.first(50);
  }

  private Ent ent() {
    return post.ent();
  }
}
