package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class InboxTest {

  private static final int SENT = 7;

  @Parameter Database database;
  private Post post;
  private Mailbox grace;

  @BeforeEach
  void open() {
    post = new Post(database);
    grace = post.of(post.ent().grace());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itsPagesAreTheWholeNewestFirst() {
    List<ItemId> newestFirst = sendSome();

    List<ItemId> seen = new ArrayList<>();
    Page<InboxEntry> page = grace.inbox(3);
    page.items().forEach(line -> seen.add(line.item()));
    for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
      page = grace.inbox(next.get(), 3);
      page.items().forEach(line -> seen.add(line.item()));
    }

    assertEquals(newestFirst, seen);
  }

  /** A delivery names one of the children of whom it tells; an erasure takes that name out. */
  @Test
  void theBadgeKnowsWhatIsToldOfAnotherChildThanTheOneNamed() {
    List<ItemId> items = sendSome();
    names(null, items.get(0));
    names(post.ent().bob(), items.get(1));
    names(null, items.get(2));
    post.run("delete from ent_messaging_delivery_child where item_id = ?", items.get(2).value());

    assertEquals(SENT - 1, grace.unread());
    assertEquals(SENT - 1, post.shownTo(post.ent().grace()).size());
  }

  private void names(@Nullable PersonId child, ItemId item) {
    post.run(
        "update ent_messaging_delivery set child_id = cast(? as uuid) where item_id = ?"
            + " and not direct",
        child == null ? null : child.value(),
        item.value());
  }

  @Test
  void whatWasShownIsNotLostAgainWhereAClockIsSetBack() {
    ItemId trip = post.sendTrip();
    assertEquals(1, grace.unread());

    post.ent().clock().advance(Duration.ofHours(-1));

    assertEquals(1, grace.unread());
    assertEquals(List.of(trip), post.shownTo(post.ent().grace()));
  }

  @Test
  void whatArrivesMeanwhileNeitherDoublesNorHidesAnything() {
    List<ItemId> before = sendSome();
    Page<InboxEntry> first = grace.inbox(3);

    post.sendTrip();
    post.ent().clock().advance(Duration.ofMinutes(1));
    post.sendTrip();
    Page<InboxEntry> second = grace.inbox(first.next().orElseThrow(), 3);

    assertEquals(before.subList(3, 6), second.items().stream().map(InboxEntry::item).toList());
    assertEquals(SENT + 2, post.shownTo(post.ent().grace()).size());
  }

  @Test
  void itemsReleasedAtTheSameMomentKeepOneOrder() {
    post.ent().clock().advance(Duration.ofHours(14));
    sendSome();
    post.ent().clock().advance(Duration.ofHours(14));

    List<ItemId> whole = post.shownTo(post.ent().grace());
    List<ItemId> paged = new ArrayList<>();
    Page<InboxEntry> page = grace.inbox(2);
    page.items().forEach(line -> paged.add(line.item()));
    for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
      page = grace.inbox(next.get(), 2);
      page.items().forEach(line -> paged.add(line.item()));
    }

    assertEquals(SENT, whole.size());
    assertEquals(whole, paged);
  }

  @Test
  void theLastPageHasNoCursor() {
    sendSome();

    assertTrue(grace.inbox(SENT - 1).next().isPresent());
    assertFalse(grace.inbox(SENT).next().isPresent());
  }

  @Test
  void aCursorOfAnotherReaderIsRefused() {
    sendSome();
    Cursor hers = grace.inbox(2).next().orElseThrow();

    assertThrows(RejectedException.class, () -> post.of(post.ent().charles()).inbox(hers, 2));
  }

  @Test
  void aPageHoldsOneToAHundred() {
    assertThrows(RejectedException.class, () -> grace.inbox(0));
    assertThrows(RejectedException.class, () -> grace.inbox(101));
  }

  @Test
  void theBadgeIsTheUnreadPartOfTheList() {
    List<ItemId> items = sendSome();
    grace.open(items.get(2));
    grace.open(items.get(2));
    grace.acknowledge(items.get(4));

    assertEquals(SENT - 2, grace.unread());
    assertEquals(
        grace.unread(), grace.inbox(100).items().stream().filter(line -> !line.read()).count());
  }

  @Test
  void openingOrAcknowledgingAgainKeepsWhenItWasRead() {
    ItemId item = sendSome().get(0);
    grace.open(item);
    long first = readAt(item);
    post.ent().clock().advance(Duration.ofMinutes(5));

    grace.open(item);
    grace.acknowledge(item);

    assertEquals(first, readAt(item));
  }

  private long readAt(ItemId item) {
    return post.number(
        "select read_at from ent_messaging_delivery where item_id = ? and person_id = ?",
        item.value(),
        post.ent().grace().value());
  }

  /** Send some announcements, a minute apart, and return them newest first. */
  private List<ItemId> sendSome() {
    List<ItemId> items = new ArrayList<>();
    for (int i = 0; i < SENT; i++) {
      items.add(post.sendTrip());
      post.ent().clock().advance(Duration.ofMinutes(1));
    }
    Collections.reverse(items);
    return items;
  }
}
