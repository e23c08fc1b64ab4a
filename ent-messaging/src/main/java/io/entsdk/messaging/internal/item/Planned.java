package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is what announcing something now would come to.
 *
 * @param shown from when on each person would be shown it
 * @param childrenWithout the children of the audience for whom nobody would get it
 * @param hours the hours of the school; absent where it is refused before they are asked
 * @param refusal why it would be refused, if it would
 */
record Planned(
    Judged judged,
    Map<PersonId, Instant> shown,
    Set<PersonId> childrenWithout,
    boolean byStaff,
    @Nullable ReleaseCalendar hours,
    @Nullable SendRefusal refusal) {

  static Planned refused(SendRefusal refusal) {
    return refused(refusal, new Judged(List.of(), Map.of(), List.of()));
  }

  static Planned refused(SendRefusal refusal, Judged judged) {
    return new Planned(judged, Map.of(), Set.of(), false, null, refusal);
  }

  /** Return that nobody is reached for any of {@code children}. */
  static Planned nobody(Judged judged, Set<PersonId> children) {
    return new Planned(judged, Map.of(), children, false, null, SendRefusal.NOBODY_TO_REACH);
  }

  /** Return that it is for so many that a job finds them, in a school with these hours. */
  static Planned expanding(ReleaseCalendar hours) {
    return new Planned(
        new Judged(List.of(), Map.of(), List.of()), Map.of(), Set.of(), true, hours, null);
  }

  /** Tell whether a job has to find its people. */
  boolean expands() {
    return refusal == null && judged.isEmpty();
  }

  ReleaseCalendar calendar() {
    return Objects.requireNonNull(hours, "refused");
  }

  ZoneId zone() {
    return calendar().zone();
  }

  Instant firstShown() {
    return Collections.min(shown.values());
  }

  SendResult.Refused asRefused(SendRefusal why) {
    return new SendResult.Refused(List.of(why), judged.excluded());
  }

  Foreseen foreseen() {
    if (refusal != null) {
      return Foreseen.nothing(judged.excluded(), List.of(refusal));
    }
    return new Foreseen(people(), judged.excluded(), byStaff, childrenWithout, List.of(), false);
  }

  /** Return who gets it. */
  List<Foreseen.One> people() {
    return judged.decisions().entrySet().stream()
        .map(
            one ->
                new Foreseen.One(
                    one.getKey(),
                    one.getValue().decision(),
                    shown.getOrDefault(one.getKey(), Instant.MIN),
                    true))
        .toList();
  }
}
