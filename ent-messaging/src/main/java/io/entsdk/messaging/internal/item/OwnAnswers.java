package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds, for one reader, which own children some items concern and what was answered for each. */
final class OwnAnswers {

  /** Holds when the reader has acknowledged the current version of an item for a child, if so. */
  record Answer(ItemId item, PersonId child, Optional<Instant> at) {}

  private final Map<ItemId, List<Answer>> byItem;

  OwnAnswers(List<Answer> answers) {
    byItem = answers.stream().collect(groupingBy(Answer::item));
  }

  List<Answer> of(ItemId item) {
    return byItem.getOrDefault(item, List.of());
  }

  Set<PersonId> childrenOf(ItemId item) {
    return of(item).stream().map(Answer::child).collect(toSet());
  }

  /** Tell whether an answer was given for each child. */
  boolean isComplete(ItemId item) {
    return !of(item).isEmpty() && of(item).stream().allMatch(answer -> answer.at().isPresent());
  }
}
