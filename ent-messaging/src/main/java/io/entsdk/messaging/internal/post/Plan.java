package io.entsdk.messaging.internal.post;

import io.entsdk.messaging.internal.item.Foreseen;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is what sending something now would come to.
 *
 * @param sorted who would get it; absent where it is refused before anybody is asked about
 * @param refusal why it would be refused, if before
 * @param byStaff whether staff of the school sends it
 */
record Plan(@Nullable Sorted sorted, @Nullable SendRefusal refusal, boolean byStaff) {

  static Plan of(SendRefusal refusal) {
    return new Plan(null, refusal, false);
  }

  SendResult.Refused refused() {
    return new SendResult.Refused(because(), excluded());
  }

  /** Return it for its sender, of whom staff may know who has never come in. */
  Foreseen foreseen() {
    List<Handed> handed = sorted == null ? List.of() : sorted.handed();
    return new Foreseen(
        handed.stream()
            .map(
                one -> new Foreseen.One(one.person(), one.decision(), one.shownFrom(), one.aside()))
            .toList(),
        excluded(),
        byStaff,
        Set.of(),
        sorted == null || sorted.isEmpty() ? because() : List.of(),
        false);
  }

  private List<SendRefusal> because() {
    return List.of(refusal == null ? SendRefusal.NOBODY_TO_REACH : refusal);
  }

  private List<Excluded> excluded() {
    return sorted == null ? List.of() : sorted.excluded();
  }
}
