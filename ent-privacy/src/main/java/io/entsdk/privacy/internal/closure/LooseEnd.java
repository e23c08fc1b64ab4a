package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in SQL how rows cease to refer to others by a foreign key: by naming nothing, or else
 * themselves, where they name rows of their own table and always have to name one. What refers to
 * itself goes in any order, a chain or a ring of thousands like a single row.
 *
 * @param column by which they referred
 * @param sets what is set
 * @param left what a row {@code d} is told by that still refers
 */
record LooseEnd(String column, String sets, String left) {

  /** Return how rows of {@code table} cease to refer by {@code key}; empty where they cannot. */
  static Optional<LooseEnd> of(ForeignKey key, TableDescription table) {
    return nothing(key).or(() -> itself(key, table));
  }

  /** Change rows {@code d} of {@code table} for which {@code more} holds. */
  String updating(String table, String more) {
    return "update %s d set %s where d.tenant = cast(?1 as int) and %s%s"
        .formatted(table, sets, left, more);
  }

  private static Optional<LooseEnd> nothing(ForeignKey key) {
    return key.nullable()
        .findFirst()
        .map(name -> new LooseEnd(name, name + " = null", "d." + name + " is not null"));
  }

  /** A row that is known by what it refers to would be another one. */
  private static Optional<LooseEnd> itself(ForeignKey key, TableDescription table) {
    List<ForeignKey.Pair> other =
        key.columns().stream().filter(pair -> !pair.column().equals(pair.referred())).toList();
    List<String> known = table.key().stream().map(KeyColumn::column).toList();
    boolean canBe =
        key.table().equals(key.parent())
            && !other.isEmpty()
            && other.stream().noneMatch(pair -> known.contains(pair.column()));
    return canBe
        ? Optional.of(
            new LooseEnd(
                other.get(0).column(),
                joined(other, "%s = %s", ", "),
                joined(other, "d.%s <> d.%s", " or ")))
        : Optional.empty();
  }

  private static String joined(List<ForeignKey.Pair> pairs, String words, String between) {
    String all =
        pairs.stream()
            .map(pair -> words.formatted(pair.column(), pair.referred()))
            .collect(Collectors.joining(between));
    return between.equals(" or ") ? "(" + all + ")" : all;
  }
}
