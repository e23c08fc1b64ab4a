package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Selects rows in which a person stands: one at least, so that "none" can never be taken for "all".
 */
public record NonEmptyKeys(SubjectLink link, RecordKey first, List<RecordKey> others) {

  /** The most rows of one selection: what one short transaction bears. */
  public static final int MOST = 1_000;

  public NonEmptyKeys {
    others = List.copyOf(others);
    if (others.size() >= MOST) {
      throw new IllegalArgumentException(
          "A selection holds " + MOST + " keys at most, not " + (others.size() + 1));
    }
  }

  /** Return {@code keys} as a selection; empty when there are none. */
  public static Optional<NonEmptyKeys> of(SubjectLink link, List<RecordKey> keys) {
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new NonEmptyKeys(link, keys.get(0), keys.subList(1, keys.size())));
  }

  /** Return all of the keys, in their order. */
  public List<RecordKey> all() {
    List<RecordKey> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return List.copyOf(all);
  }
}
