package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.FolderRows.Kept;
import io.entsdk.messaging.internal.search.FrenchWords;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.FolderId;
import io.entsdk.messaging.item.NamedFolder;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes, names and removes the folders of one person's own, within one unit of work. Whoever
 * changes them locks the person's sender row first, so that two devices agree.
 */
public final class OwnFolders {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;

  private final Unit unit;
  private final PersonId owner;
  private final FolderRows rows;

  public OwnFolders(Unit unit, Actor actor) {
    this.unit = unit;
    this.owner = Persons.of(actor);
    this.rows = new FolderRows(unit, owner);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.READ_OWN_MESSAGES, new Scope.OfPerson(owner));
  }

  /** Return the folders by name, as French sorts them. */
  public List<NamedFolder> list() {
    return rows.visible().stream()
        .map(one -> new NamedFolder(one.folder(), one.name()))
        .sorted(Comparator.comparing(NamedFolder::name, Collator.getInstance(Locale.FRENCH)))
        .toList();
  }

  public Folder.Own make(String name) {
    String tidy = tidied(name);
    List<Kept> kept = locked();
    if (kept.size() >= MOST) {
      throw RejectedException.of("folder", "too-many", "keep " + MOST + " folders at most");
    }
    requireFree(kept, tidy, null);
    Kept made = new Kept(new FolderId(unit.newId()), firstFree(kept), tidy);
    rows.add(made, folded(tidy));
    return made.folder();
  }

  public Folder.Own rename(Folder.Own folder, String name) {
    String tidy = tidied(name);
    List<Kept> kept = locked();
    find(kept, folder);
    requireFree(kept, tidy, folder.id());
    rows.rename(folder.id(), tidy, folded(tidy));
    return folder;
  }

  /** Put what lies in {@code folder} back to where it came from, and forget the folder. */
  public Folder.Own remove(Folder.Own folder) {
    new JpaItems(unit).lockSender(owner);
    rows.empty(rows.claimed(folder));
    rows.remove(folder.id());
    return folder;
  }

  private List<Kept> locked() {
    new JpaItems(unit).lockSender(owner);
    return rows.all();
  }

  private static Kept find(List<Kept> kept, Folder.Own folder) {
    return kept.stream()
        .filter(one -> one.id().equals(folder.id()))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Folder", folder.id()));
  }

  private static void requireFree(List<Kept> kept, String name, @Nullable FolderId but) {
    if (kept.stream()
        .anyMatch(one -> !one.id().equals(but) && folded(one.name()).equals(folded(name)))) {
      throw new ConflictException(
          "folder-name-taken", "A folder of this person has this name already; take another");
    }
  }

  private static int firstFree(List<Kept> kept) {
    int number = FolderRows.FIRST;
    List<Integer> taken = kept.stream().map(Kept::number).toList();
    while (taken.contains(number)) {
      number++;
    }
    return number;
  }

  private static String tidied(String name) {
    List<Violation> violations =
        new ArrayList<>(PlainText.ofOneLine("name", LONGEST_NAME).violations(name));
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
    return name.strip();
  }

  /** Return what two names share that nobody tells apart: without case and accents. */
  private static String folded(String name) {
    return FrenchWords.folded(name).replaceAll("\\s+", " ");
  }
}
