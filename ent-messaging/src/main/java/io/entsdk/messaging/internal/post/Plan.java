package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.Towards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Is what sending something now would come to.
 *
 * @param sorted who would get it; absent where it is refused before anybody is asked about
 * @param refusal why it would be refused, if before
 */
record Plan(@Nullable Sorted sorted, @Nullable SendRefusal refusal) {

  static Plan of(SendRefusal refusal) {
    return new Plan(null, refusal);
  }

  SendResult.Refused refused() {
    return new SendResult.Refused(because(), excluded());
  }

  Preview preview() {
    List<Handed> handed = sorted == null ? List.of() : sorted.handed();
    return new Preview(
        handed.size(),
        byRole(handed),
        (int) handed.stream().filter(Handed::aside).count(),
        excluded(),
        handed.stream().map(Handed::shownFrom).min(Instant::compareTo).orElse(null),
        handed.stream().map(Handed::shownFrom).max(Instant::compareTo).orElse(null),
        handed.isEmpty() ? because() : List.of());
  }

  private static Map<Towards, Long> byRole(List<Handed> handed) {
    return handed.stream()
        .map(one -> one.decision().between())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(groupingBy(Between::towards, counting()));
  }

  private List<SendRefusal> because() {
    return List.of(refusal == null ? SendRefusal.NOBODY_TO_REACH : refusal);
  }

  private List<Excluded> excluded() {
    return sorted == null ? List.of() : sorted.excluded();
  }
}
