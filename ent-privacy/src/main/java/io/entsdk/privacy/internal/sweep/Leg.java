package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.personal.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is the piece of a walk that one unit of work looks at.
 *
 * @param after the place behind which it begins
 * @param reach the place with which it ends; empty where nothing comes after, or where the number
 *     of rows is the only bound
 */
record Leg(RecordKey after, Optional<RecordKey> reach) {

  /** Is the first one. */
  static final Leg FIRST = behind(RecordKey.START);

  static Leg behind(RecordKey after) {
    return new Leg(after, Optional.empty());
  }

  boolean isFirst() {
    return after.equals(RecordKey.START);
  }

  List<Object> values() {
    List<Object> all = new ArrayList<>(after.values());
    reach.ifPresent(place -> all.addAll(place.values()));
    return all;
  }
}
