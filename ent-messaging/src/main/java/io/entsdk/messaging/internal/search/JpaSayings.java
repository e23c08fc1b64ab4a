package io.entsdk.messaging.internal.search;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shownGiven;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads which items say what one reader looks for, within one unit of work. It tells of items that
 * the reader is not shown too: whoever asks goes on with those that are.
 */
public final class JpaSayings {

  /** A word that more items than these say is common. */
  private static final int FEW = 200;

  /** No {@code or}: each condition is a range of the key. */
  private static final String PART =
      """
      (select cast(%d as int), t.item_id from ent_messaging_token t
      where t.tenant = cast(?1 as int) and %s%s and\s"""
          + shownGiven("cast(?2 as uuid)", CORRESPONDENCE)
          + "%s)";

  private static final String TOKEN = "t.token";

  /** Not by the key: with the items at hand, it would be walked through all that begins so. */
  private static final String TOKEN_OF_ITEM = "t.token || ''";

  private final Unit unit;
  private final PersonId reader;

  public JpaSayings(Unit unit, PersonId reader) {
    this.unit = unit;
    this.reader = reader;
  }

  /**
   * Says what the rare words of a search come to.
   *
   * @param items those that say each of them; empty where no word is rare
   * @param common the words of which this does not tell
   */
  public record Rare(Optional<Set<UUID>> items, List<Word> common) {}

  /** Look for those of {@code words} that few items say, in one statement. */
  public Rare rare(List<Word> words) {
    List<Found> found = find(words, TOKEN, "", " fetch first " + (FEW + 1) + " rows only");
    return new Rare(
        found.stream().filter(Found::rare).map(Found::items).reduce(JpaSayings::both),
        found.stream().filter(one -> !one.rare()).map(Found::word).toList());
  }

  /** Return those of {@code items} that say all of {@code words}, in one statement. */
  public Set<UUID> among(Set<UUID> items, List<Word> words) {
    return find(
            words,
            TOKEN_OF_ITEM,
            " and " + unit.dialect().among("t.item_id", 3),
            "",
            ColumnType.UUID.toParameter(List.copyOf(items)))
        .stream()
        .map(Found::items)
        .reduce(JpaSayings::both)
        .orElse(items);
  }

  /** Is a word with the items that say it; rare, if these are all. */
  private record Found(Word word, Set<UUID> items, boolean rare) {}

  private List<Found> find(
      List<Word> words, String token, String among, String atMost, Object... more) {
    List<Object> parameters = new ArrayList<>(List.of(unit.tenantId().value(), reader.value()));
    parameters.addAll(List.of(more));
    List<String> parts = new ArrayList<>();
    List<Word> ofPart = new ArrayList<>();
    for (Word word : words) {
      for (String condition : word.conditions(token, parameters.size())) {
        parts.add(PART.formatted(ofPart.size(), condition, among, atMost));
        ofPart.add(word);
      }
      parameters.addAll(word.parameters());
    }
    List<Row> rows = unit.rows(String.join(" union all ", parts), parameters.toArray());
    return words.stream().map(word -> found(word, ofPart, rows)).toList();
  }

  private static Found found(Word word, List<Word> ofPart, List<Row> rows) {
    int[] sizes = new int[ofPart.size()];
    Set<UUID> items = new HashSet<>();
    for (Row row : rows) {
      int part = row.integer(0);
      if (ofPart.get(part).equals(word)) {
        sizes[part]++;
        items.add(row.uuid(1));
      }
    }
    return new Found(word, items, Arrays.stream(sizes).allMatch(size -> size <= FEW));
  }

  private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
    Set<UUID> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
