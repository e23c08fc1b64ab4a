package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Arrival;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds who would get something that is not sent yet.
 *
 * @param tellsSeen whether its sender may know who has never come in
 * @param childrenWithout the children for whom nobody would get it
 * @param expands whether a job finds them once it is sent
 */
public record Foreseen(
    List<One> people,
    List<Excluded> excluded,
    boolean tellsSeen,
    Set<PersonId> childrenWithout,
    List<SendRefusal> because,
    boolean expands) {

  /** States that somebody would get it, by which decision, from when on, on no roster or on one. */
  public record One(PersonId person, ReachDecision decision, Instant shownFrom, boolean aside) {

    private boolean isCopy() {
      return decision.decisive() == ReachRule.COPIED;
    }

    private @Nullable Towards towards() {
      ReachDecision.Between between = decision.between();
      return between == null ? null : between.towards();
    }
  }

  /** Return that nobody would. */
  public static Foreseen nothing(List<Excluded> excluded, List<SendRefusal> because) {
    return new Foreseen(List.of(), excluded, false, Set.of(), because, false);
  }

  /** Return it as its sender is told. */
  public Preview preview(Unit unit) {
    Set<PersonId> ids = people.stream().map(One::person).collect(toSet());
    return new Preview(
        people.size(),
        byRole(),
        (int) people.stream().filter(One::aside).count(),
        (int) people.stream().filter(One::isCopy).count(),
        excluded,
        arrivals(),
        new Preview.Gaps(childrenWithout, tellsSeen ? new Newcomers(unit).among(ids) : null),
        because,
        expands);
  }

  private Map<Towards, Long> byRole() {
    Map<Towards, Long> roles = new HashMap<>();
    for (One one : people) {
      Towards towards = one.towards();
      if (towards != null) {
        roles.merge(towards, 1L, Long::sum);
      }
    }
    return roles;
  }

  private List<Arrival> arrivals() {
    List<Arrival> arrivals = new ArrayList<>();
    people.stream()
        .collect(groupingBy(one -> new Arrival(one.shownFrom(), one.towards(), 0), counting()))
        .forEach((at, count) -> arrivals.add(new Arrival(at.from(), at.towards(), count)));
    arrivals.sort(
        Comparator.comparing(Arrival::from)
            .thenComparing(
                Arrival::towards, Comparator.nullsFirst(Comparator.<Towards>naturalOrder())));
    return arrivals;
  }
}
