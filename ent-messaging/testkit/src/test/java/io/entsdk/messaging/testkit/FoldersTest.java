package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What people do with their own post, and nobody else notices. */
@EachDatabase
class FoldersTest {

  private static final PageRequest PAGE = PageRequest.first(50);

  @Parameter Database database;
  private Post post;
  private ItemId item;

  @BeforeEach
  void open() {
    post = new Post(database);
    item = post.write(ent().alan(), ent().grace(), ent().cleo()).item();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatIsPutAwayLeavesTheInboxAndTheBadge() {
    Mailbox grace = post.of(ent().grace());
    grace.folders().archive(item);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(0, grace.unread());
    assertEquals(List.of(item), in(ent().grace(), Folder.ARCHIVE));
    grace.folders().trash(item);
    assertEquals(List.of(), in(ent().grace(), Folder.ARCHIVE));
    assertEquals(List.of(item), in(ent().grace(), Folder.TRASH));
    grace.folders().putBack(item);
    assertEquals(List.of(item), post.shownTo(ent().grace()));
    assertEquals(1, grace.unread());
  }

  @Test
  void nobodyElseIsTouched() {
    post.of(ent().grace()).folders().trash(item);
    post.of(ent().grace()).folders().star(item, true);

    assertEquals(List.of(item), post.shownTo(ent().cleo()));
    assertEquals(List.of(), items(post.of(ent().cleo()).folders().starred(PAGE).items()));
    assertEquals(List.of(item), in(ent().alan(), Folder.SENT));
  }

  @Test
  void whatOneHasSentGoesBackToTheSent() {
    post.of(ent().alan()).folders().trash(item);
    assertEquals(List.of(), in(ent().alan(), Folder.SENT));

    post.of(ent().alan()).folders().putBack(item);

    assertEquals(List.of(item), in(ent().alan(), Folder.SENT));
    assertEquals(List.of(), in(ent().alan(), Folder.INBOX));
  }

  @Test
  void whatIsMarkedIsFoundWhereverItLiesButInTheTrash() {
    Mailbox grace = post.of(ent().grace());
    grace.folders().star(item, true);
    grace.folders().archive(item);

    assertEquals(List.of(item), items(grace.folders().starred(PAGE).items()));
    assertTrue(grace.folders().starred(PAGE).items().get(0).starred());
    grace.folders().trash(item);
    assertEquals(List.of(), items(grace.folders().starred(PAGE).items()));
    grace.folders().putBack(item);
    grace.folders().star(item, false);
    assertFalse(grace.open(item).entry().starred());
  }

  @Test
  void whatIsNotOnesOwnIsNotMoved() {
    assertThrows(NotFoundException.class, () -> post.of(ent().charles()).folders().trash(item));
    assertThrows(
        NotFoundException.class, () -> post.of(ent().charles()).folders().star(item, true));
  }

  @Test
  void whatIsTakenBackIsInNoFolder() {
    post.of(ent().grace()).folders().archive(item);
    post.of(ent().grace()).folders().star(item, true);
    post.of(ent().alan()).recall(item);

    assertEquals(List.of(), in(ent().grace(), Folder.ARCHIVE));
    assertEquals(List.of(), items(post.of(ent().grace()).folders().starred(PAGE).items()));
  }

  private List<ItemId> in(PersonId person, Folder folder) {
    return items(post.of(person).folders().list(folder, PAGE).items());
  }

  private static List<ItemId> items(List<InboxEntry> entries) {
    return entries.stream().map(InboxEntry::item).toList();
  }

  private Ent ent() {
    return post.ent();
  }
}
