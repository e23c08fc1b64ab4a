package io.entsdk.core.internal.directory;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.directory.JpaSearch.Found;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Searches one school by name, in two statements a page; a cursor fits its own search alone. */
public final class PeopleSearch {

  private static final List<String> START = List.of("", new UUID(0, 0).toString());

  private final JpaSearch store;
  private final Entries entries;
  private final SearchWords words;
  private final CursorSeal seal;

  /** Prepare to look for {@code text} among the people of {@code school} on {@code day}. */
  public PeopleSearch(Unit unit, String text, SchoolId school, LocalDate day) {
    words = SearchWords.of(text);
    store = new JpaSearch(unit, school, day);
    entries = new Entries(unit, school, day);
    seal =
        new CursorSeal(unit.tenant(), "people/" + school + "/" + String.join(" ", words.words()));
  }

  /** Return one page, by name, and let {@code reading} record whom it shows. */
  public Page<DirectoryEntry> page(PageRequest request, Reading reading) {
    return reading.of(
        () -> page(request), page -> page.items().stream().map(DirectoryEntry::person).toList());
  }

  private Page<DirectoryEntry> page(PageRequest request) {
    List<String> after = request.cursor().map(seal::open).orElse(START);
    int limit = request.limit();
    List<Found> found = store.page(words, after.get(0), UUID.fromString(after.get(1)), limit + 1);
    List<Found> shown = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        entries.of(shown.stream().map(Found::named).toList()),
        found.size() > limit ? cursorAfter(shown.get(limit - 1)) : null);
  }

  private Cursor cursorAfter(Found last) {
    return seal.after(last.sortKey(), last.named().id().toString());
  }
}
