package io.entsdk.messaging.internal.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Is one word that is looked for: by its stem, and by its beginning where it may not be finished.
 * Prints nothing of it.
 *
 * @param beginning empty where the word counts as a whole
 * @param beyond the first word that does not begin so
 */
public record Word(String stem, String beginning, String beyond) {

  static Word whole(String stem) {
    return new Word(stem, "", "");
  }

  /**
   * Return the conditions of which one must hold, its parameters numbered after {@code taken}.
   *
   * @param token what is compared with a beginning: the column, or the same as no index has it
   */
  List<String> conditions(String token, int taken) {
    List<String> conditions = new ArrayList<>();
    conditions.add("t.token = cast(?%d as varchar)".formatted(taken + 1));
    if (!beginning.isEmpty()) {
      conditions.add(
          "%1$s >= cast(?%2$d as varchar) and %1$s < cast(?%3$d as varchar)"
              .formatted(token, taken + 2, taken + 3));
    }
    return conditions;
  }

  List<String> parameters() {
    return beginning.isEmpty() ? List.of(stem) : List.of(stem, beginning, beyond);
  }

  @Override
  public String toString() {
    return "Word[]";
  }
}
