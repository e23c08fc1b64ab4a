package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who is in a conversation, what they are shown of it, and whom they answer. */
@EachDatabase
class ThreadTest {

  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 15));

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
  void anAnswerGoesOnInTheThreadOfTwo() {
    ItemId first = post.write(ent().alan(), ent().grace()).item();
    ItemId answer = post.reply(ent().grace(), first).item();
    ItemId last = post.reply(ent().alan(), answer).item();

    ThreadId thread = threadOf(ent().grace(), first);
    assertEquals(List.of(last, answer, first), shownIn(ent().grace(), thread));
    assertEquals(List.of(last, answer, first), shownIn(ent().alan(), thread));
    assertEquals("Le carnet d’Ada", post.of(ent().alan()).open(answer).entry().subject());
    assertThrows(NotFoundException.class, () -> shownIn(ent().charles(), thread));
    assertEquals(List.of(answer), pageAfter(ent().grace(), thread));
  }

  @Test
  void anAnswerToAllReachesEverybodyButBlindCopies() {
    ItemId first =
        post.letter(ent().head(), Audience.of(ent().alan(), ent().edith()))
            .blindCopy(Audience.of(ent().grace()))
            .send(Post.newKey())
            .item();
    ItemId answer = post.replyAll(ent().alan(), first).item();

    assertEquals(List.of(answer, first), post.shownTo(ent().edith()));
    assertEquals(List.of(first), post.shownTo(ent().grace()));
    assertEquals(people(ent().head(), ent().alan(), ent().edith()), roster(ent().alan(), first));
    assertNull(post.of(ent().grace()).open(first).entry().thread());
    assertEquals(
        List.of(SendRefusal.NO_REPLY),
        assertInstanceOf(SendResult.Refused.class, post.replyAll(ent().grace(), first)).because());
  }

  @Test
  void whoGotABlindCopyAnswersTheSenderAlone() {
    ItemId first =
        post.letter(ent().head(), Audience.of(ent().alan()))
            .blindCopy(Audience.of(ent().grace()))
            .send(Post.newKey())
            .item();
    ItemId aside = post.reply(ent().grace(), first).item();
    ItemId again = post.reply(ent().grace(), first).item();

    assertEquals(List.of(again, aside), post.shownTo(ent().head()));
    assertEquals(List.of(first), post.shownTo(ent().alan()));
    ThreadId beside = threadOf(ent().head(), aside);
    assertEquals(List.of(again, aside), shownIn(ent().grace(), beside));
    assertEquals(List.of(first), shownIn(ent().alan(), threadOf(ent().alan(), first)));
  }

  @Test
  void familiesOfWhomNoneMayWriteToTheOtherDoNotMeet() {
    ItemId item = post.write(ent().alan(), ent().grace(), ent().cleo()).item();

    for (PersonId parent : List.of(ent().grace(), ent().cleo())) {
      assertNull(post.of(parent).open(item).entry().thread());
    }
    ItemId answer = post.reply(ent().grace(), item).item();
    assertEquals(List.of(item), post.shownTo(ent().cleo()));
    assertEquals(List.of(answer), post.shownTo(ent().alan()));
  }

  @Test
  void twoWhomTheSchoolSeparatesShareNoThreadAndAreNotToldSo() {
    separate(ent().alan(), ent().edith());
    ItemId item = post.write(ent().head(), ent().alan(), ent().edith()).item();

    assertNull(post.of(ent().alan()).open(item).entry().thread());
    assertNull(post.of(ent().edith()).open(item).entry().thread());
  }

  @Test
  void twoWhoAreSeparatedLaterLeaveTheThreadAtTheNextItem() {
    ItemId first = post.write(ent().head(), ent().alan(), ent().edith()).item();
    separate(ent().alan(), ent().edith());

    assertEquals(people(ent().head(), ent().alan()), roster(ent().alan(), first));
    ItemId answer = post.replyAll(ent().alan(), first).item();
    assertFalse(post.shownTo(ent().edith()).contains(answer));
    ItemId next = post.replyAll(ent().head(), first).item();
    assertEquals(people(ent().head()), roster(ent().head(), first));
    assertNull(post.of(ent().edith()).open(next).entry().thread());
    assertNull(post.of(ent().alan()).open(next).entry().thread());
  }

  @Test
  void aRightThatEndsEndsTheAnswer() {
    ItemId first = post.write(ent().alan(), ent().grace()).item();
    separate(ent().alan(), ent().grace());

    SendResult.Refused refused =
        assertInstanceOf(SendResult.Refused.class, post.reply(ent().grace(), first));
    assertEquals(ReachRule.NO_RELATION, refused.excluded().get(0).rule());
  }

  @Test
  void aLateMemberReadsFromTheOwnFirstItemOn() {
    ItemId first = post.write(ent().head(), ent().alan()).item();
    ItemId second =
        post.of(ent().alan())
            .replyAll(first)
            .to(Audience.of(ent().edith()))
            .text("Edith nous aide.")
            .send(Post.newKey())
            .item();
    ItemId third = post.replyAll(ent().edith(), second).item();
    ThreadId thread = threadOf(ent().edith(), second);

    assertEquals(List.of(third, second), shownIn(ent().edith(), thread));
    assertEquals(List.of(third, second, first), shownIn(ent().alan(), thread));
    post.run("update ent_messaging_delivery set aside = false");
    post.run(
        "insert into ent_messaging_delivery (tenant, item_id, person_id, release_at, folder,"
            + " direct, asks, aside, registered, waits, starred)"
            + " values (1, ?, ?, 0, 0, true, false, false, false, false, false)",
        first.value(),
        ent().edith().value());
    assertEquals(List.of(third, second), shownIn(ent().edith(), thread));
  }

  @Test
  void whoLeavesKeepsWhatWasShownAndIsShownNothingMore() {
    ItemId first = post.write(ent().head(), ent().alan(), ent().edith()).item();
    ThreadId thread = threadOf(ent().edith(), first);
    post.of(ent().edith()).leave(thread);
    ItemId answer = post.replyAll(ent().alan(), first).item();

    assertEquals(List.of(first), shownIn(ent().edith(), thread));
    assertEquals(List.of(answer, first), shownIn(ent().alan(), thread));
    assertEquals(people(ent().head(), ent().alan()), roster(ent().alan(), first));
    assertThrows(NotFoundException.class, () -> post.of(ent().edith()).roster(thread));
    assertInstanceOf(SendResult.Refused.class, post.replyAll(ent().edith(), first));
  }

  @Test
  void whatTakesNoAnswerGetsNone() {
    ItemId silent =
        post.letter(ent().alan(), Audience.of(ent().grace())).noReply().send(Post.newKey()).item();
    ItemId asked = post.trip().noReply().send(Post.newKey()).item();

    for (ItemId item : List.of(silent, asked)) {
      assertInstanceOf(SendResult.Refused.class, post.reply(ent().grace(), item));
    }
  }

  @Test
  void anAnnouncementIsAnsweredToItsSenderAlone() {
    ItemId trip = post.sendTrip();

    assertInstanceOf(SendResult.Refused.class, post.replyAll(ent().grace(), trip));
    ItemId answer = post.reply(ent().grace(), trip).item();
    assertEquals(List.of(answer), post.shownTo(ent().alan()));
    ItemId back = post.reply(ent().alan(), answer).item();
    assertEquals(List.of(back, trip), post.shownTo(ent().grace()));
    assertEquals(List.of(trip), post.shownTo(ent().charles()));
  }

  @Test
  void placesHaveNoGapsWhoeverAnswersAtOnce() throws Exception {
    ItemId first = post.write(ent().head(), ent().alan(), ent().edith()).item();
    List<PersonId> people = List.of(ent().head(), ent().alan(), ent().edith());
    List<Callable<SendResult>> answers =
        IntStream.range(0, 9)
            .<Callable<SendResult>>mapToObj(i -> () -> post.replyAll(people.get(i % 3), first))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      threads.invokeAll(answers);
    } finally {
      threads.shutdownNow();
    }

    assertEquals(
        IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList(),
        post.texts("select seq from ent_messaging_item order by seq"));
  }

  private void separate(PersonId one, PersonId other) {
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(one, other, ent().school().id(), YEAR, "médiation"),
            ent().as(ent().head()));
  }

  private ThreadId threadOf(PersonId reader, ItemId item) {
    return Objects.requireNonNull(post.of(reader).open(item).entry().thread());
  }

  private List<ItemId> shownIn(PersonId reader, ThreadId thread) {
    return post.of(reader).thread(thread, PageRequest.first(50)).items().stream()
        .map(open -> open.entry().item())
        .toList();
  }

  private List<ItemId> pageAfter(PersonId reader, ThreadId thread) {
    var page = post.of(reader).thread(thread, PageRequest.first(1));
    return post
        .of(reader)
        .thread(thread, PageRequest.after(page.next().orElseThrow(), 1))
        .items()
        .stream()
        .map(open -> open.entry().item())
        .toList();
  }

  private Set<Recipient> roster(PersonId reader, ItemId item) {
    return Set.copyOf(post.of(reader).roster(threadOf(reader, item)));
  }

  private static Set<Recipient> people(PersonId... people) {
    return Stream.of(people).map(Recipient::of).collect(Collectors.toSet());
  }

  private Ent ent() {
    return post.ent();
  }
}
