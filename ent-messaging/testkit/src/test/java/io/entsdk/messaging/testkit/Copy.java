package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Cursor;
import io.entsdk.core.PageRequest;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.Changes;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Is a device that keeps a copy of one mailbox and follows what it is told has changed. */
final class Copy {

  private final Supplier<Mailbox> mailbox;
  private final int page;
  private final Map<ItemId, Change.Shown> held = new HashMap<>();
  private @Nullable Cursor token;
  private int told;

  Copy(Supplier<Mailbox> mailbox, int page) {
    this.mailbox = mailbox;
    this.page = page;
  }

  /** Follow until there is nothing more, and return this. */
  Copy follow() {
    Set<ItemId> once = new HashSet<>();
    told = 0;
    boolean more = true;
    while (more) {
      Cursor from = token;
      Changes changes =
          from == null ? mailbox.get().changes(page) : mailbox.get().changesSince(from, page);
      if (changes.fromStart()) {
        held.clear();
        once.clear();
      }
      assertTrue(changes.changes().size() <= page);
      for (Change change : changes.changes()) {
        assertTrue(once.add(change.item()), () -> "told twice of " + change.item());
        take(change);
      }
      told += changes.changes().size();
      token = changes.token();
      more = changes.more();
    }
    return this;
  }

  private void take(Change change) {
    if (change instanceof Change.Shown shown) {
      held.put(change.item(), shown);
    } else {
      held.remove(change.item());
    }
  }

  /** Return of how many changes the last call of {@link #follow} was told. */
  int told() {
    return told;
  }

  /** Return what the copy holds, by folder. */
  Map<ItemId, Change.Shown> held() {
    return Map.copyOf(held);
  }

  /** Return what a device shows that begins anew. */
  static Map<ItemId, Change.Shown> fresh(Mailbox mailbox) {
    Map<ItemId, Change.Shown> shown = new HashMap<>();
    List<Folder> folders = new ArrayList<>(List.of(Folder.Standard.values()));
    mailbox.folders().own().forEach(one -> folders.add(one.folder()));
    for (Folder folder : folders) {
      for (InboxEntry entry : mailbox.folders().list(folder, PageRequest.first(100)).items()) {
        shown.put(entry.item(), new Change.Shown(folder, entry));
      }
    }
    return shown;
  }
}
