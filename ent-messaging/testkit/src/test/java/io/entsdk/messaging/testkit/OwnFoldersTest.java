package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.ConflictException;
import io.entsdk.core.Cursor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.messaging.Folders;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NamedFolder;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Folders that people make for themselves: theirs alone, and no item is ever lost in one. */
@EachDatabase
class OwnFoldersTest {

  private static final PageRequest PAGE = PageRequest.first(50);

  @Parameter Database database;
  private Post post;
  private Mailbox grace;
  private Folders folders;

  @BeforeEach
  void open() {
    post = new Post(database);
    grace = post.of(ent().grace());
    folders = grace.folders();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatIsPutIntoOneLiesThereUntilItIsPutElsewhere() {
    ItemId first = post.write(ent().alan(), ent().grace()).item();
    ItemId second = post.write(ent().alan(), ent().grace()).item();
    Folder.Own outings = folders.make("Sorties");
    Cursor seen = grace.changes(100).token();

    folders.move(first, outings);
    folders.move(second, outings);

    assertEquals(List.of(second, first), in(outings));
    assertEquals(
        List.of(first),
        items(folders.list(outings, PageRequest.after(second(outings), 1)).items()));
    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(0, grace.unread());
    assertEquals(Set.of(first, second), Set.copyOf(items(grace.search("carnet", PAGE).items())));
    assertEquals(
        Set.of(outings),
        grace.changesSince(seen, 100).changes().stream()
            .map(change -> assertInstanceOf(Change.Shown.class, change).folder())
            .collect(Collectors.toSet()));
    folders.archive(first);
    folders.move(second, Folder.INBOX);
    assertEquals(List.of(), in(outings));
    assertEquals(List.of(first), in(Folder.ARCHIVE));
    assertEquals(1, grace.unread());
  }

  @Test
  void removingOnePutsBackWhatLiesInItAndLosesNothing() {
    ItemId got = post.write(ent().alan(), ent().grace()).item();
    ItemId sent = post.reply(ent().grace(), got).item();
    Folder.Own kept = folders.make("À garder");
    folders.move(got, kept);
    folders.move(sent, kept);

    folders.remove(kept);

    assertEquals(List.of(got), post.shownTo(ent().grace()));
    assertEquals(List.of(sent), in(Folder.SENT));
    assertEquals(List.of(), folders.own());
    assertThrows(NotFoundException.class, () -> folders.move(got, kept));
    assertThrows(NotFoundException.class, () -> in(kept));
    assertThrows(NotFoundException.class, () -> folders.remove(kept));
    Folder.Own another = folders.make("Autre");
    assertEquals(List.of(), in(another), "its number was used before");
    assertThrows(NotFoundException.class, () -> folders.move(got, kept));
  }

  @Test
  void namesAreOnesOwnAndToldApartByMoreThanCaseAndAccents() {
    Folder.Own school = folders.make(" École ");
    folders.make("Zoé");

    assertEquals(List.of("École", "Zoé"), folders.own().stream().map(NamedFolder::name).toList());
    ConflictException taken = assertThrows(ConflictException.class, () -> folders.make("ecole"));
    assertEquals("folder-name-taken", taken.code());
    assertFalse(taken.getMessage().contains("cole"));
    folders.rename(school, "ECOLE");
    assertThrows(ConflictException.class, () -> folders.rename(school, "Zoe"));
    Mailbox cleo = post.of(ent().cleo());
    cleo.folders().make("École");
    assertThrows(NotFoundException.class, () -> cleo.folders().rename(school, "Mien"));
    assertThrows(NotFoundException.class, () -> cleo.folders().list(school, PAGE));
    assertThrows(NotFoundException.class, () -> cleo.folders().remove(school));
    assertFalse(folders.own().toString().contains("ECOLE"));
  }

  @Test
  void namesAndNumbersAreBounded() {
    for (String bad : List.of("", "  ", "a".repeat(61), "a\nb", "\uD83D")) {
      assertThrows(RejectedException.class, () -> folders.make(bad));
    }
    for (int i = 0; i < 50; i++) {
      folders.make("Dossier " + i);
    }
    RejectedException tooMany =
        assertThrows(RejectedException.class, () -> folders.make("Un de plus"));
    assertEquals("too-many", tooMany.violations().get(0).code());
  }

  @Test
  void nothingIsLostBetweenTwoDevicesOfWhichOneRemovesTheFolder() throws Exception {
    ExecutorService devices = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 5; i++) {
        ItemId item = post.write(ent().alan(), ent().grace()).item();
        Folder.Own folder = folders.make("Vite");
        devices
            .invokeAll(
                List.<Callable<Object>>of(
                    () -> tried(() -> folders.move(item, folder)),
                    () -> tried(() -> folders.remove(folder))))
            .forEach(OwnFoldersTest::done);
        assertEquals(item, post.shownTo(ent().grace()).get(0));
      }
    } finally {
      devices.shutdownNow();
    }
  }

  private static Object tried(Runnable work) {
    try {
      work.run();
    } catch (NotFoundException e) {
      return e;
    }
    return work;
  }

  private static void done(Future<Object> one) {
    try {
      one.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Cursor second(Folder folder) {
    return folders.list(folder, PageRequest.first(1)).next().orElseThrow();
  }

  private List<ItemId> in(Folder folder) {
    return items(folders.list(folder, PAGE).items());
  }

  private static List<ItemId> items(List<InboxEntry> entries) {
    return entries.stream().map(InboxEntry::item).toList();
  }

  private Ent ent() {
    return post.ent();
  }
}
