package io.entsdk.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is what a step says: a record whose components become the keys of the JSON, and the same as lines
 * for a person.
 *
 * @param refusal why the step did not do what it was asked; it comes with a body where there is
 *     something to show all the same
 */
record Answer(@Nullable Record body, List<String> lines, @Nullable Refusal refusal) {

  Answer {
    lines = List.copyOf(lines);
  }

  static Answer of(Record body, List<String> lines) {
    return new Answer(body, lines, null);
  }

  static Answer refused(Refusal refusal) {
    return new Answer(null, List.of(), refusal);
  }

  /** Return the same answer, given although the step failed. */
  Answer but(Refusal why) {
    return new Answer(body, lines, why);
  }
}
