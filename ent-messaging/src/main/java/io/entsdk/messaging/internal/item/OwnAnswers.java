package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds, for one reader, which own children some items concern and what was answered for each. */
final class OwnAnswers {

  /**
   * Holds when the current version of an item was acknowledged for a child, if so, and by whom.
   *
   * @param owed whether the reader may answer for the child
   */
  record Answer(
      ItemId item, PersonId child, boolean owed, Optional<Instant> at, Optional<PersonId> by) {

    private Answer orEarlier(Answer other) {
      boolean earlier =
          other.at().isPresent() && (at.isEmpty() || other.at().get().isBefore(at.get()));
      return earlier ? other : this;
    }
  }

  private final Map<ItemId, List<Answer>> byItem;

  private OwnAnswers(Collection<Answer> answers) {
    byItem = answers.stream().collect(groupingBy(Answer::item));
  }

  /** Keep one answer, the earliest, for each item and child. */
  static OwnAnswers of(List<Answer> answers) {
    Map<List<Object>, Answer> first = new LinkedHashMap<>();
    answers.forEach(
        answer -> first.merge(List.of(answer.item(), answer.child()), answer, Answer::orEarlier));
    return new OwnAnswers(first.values());
  }

  /** Return the answers to {@code item} that are the reader's to give or are given. */
  List<Answer> of(ItemId item) {
    return all(item).stream().filter(Answer::owed).toList();
  }

  Set<PersonId> childrenOf(ItemId item) {
    return all(item).stream().map(Answer::child).collect(toSet());
  }

  /** Tell whether an answer was given for each child. */
  boolean isComplete(ItemId item) {
    return !of(item).isEmpty() && of(item).stream().allMatch(answer -> answer.at().isPresent());
  }

  private List<Answer> all(ItemId item) {
    return byItem.getOrDefault(item, List.of());
  }
}
