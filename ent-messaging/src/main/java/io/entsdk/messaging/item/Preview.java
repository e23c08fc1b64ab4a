package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.reach.Towards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what sending something now would come to. It holds until something changes: sending decides
 * again.
 *
 * @param recipients how many people would get it
 * @param byRole how many of them in which role, as far as a table was asked
 * @param alone how many would get it alone, on no roster
 * @param copies how many of them as a copy of what is written to a pupil whom they answer for
 * @param excluded who would be left out, and as much of the reason as may be told
 * @param arrivals how many in which role would be shown it from when on, the earliest first
 * @param gaps whom it would not get through to although nothing forbids it
 * @param because why it would be refused; empty where it would be sent
 * @param expands whether it is for so many that a job finds them once it is sent; they are counted
 *     here all the same
 */
public record Preview(
    int recipients,
    Map<Towards, Long> byRole,
    int alone,
    int copies,
    List<Excluded> excluded,
    List<Arrival> arrivals,
    Gaps gaps,
    List<SendRefusal> because,
    boolean expands) {

  /**
   * Holds whom something does not get through to although nothing forbids it.
   *
   * @param childrenWithout the children of the audience for whom nobody would get it
   * @param neverSeen the recipients of whom nobody knows that they have ever come in; absent where
   *     the sender is no staff of the school, who need not know
   */
  public record Gaps(Set<PersonId> childrenWithout, @Nullable Set<PersonId> neverSeen) {

    public Gaps {
      childrenWithout = Set.copyOf(childrenWithout);
      neverSeen = neverSeen == null ? null : Set.copyOf(neverSeen);
    }
  }

  public Preview {
    byRole = Map.copyOf(byRole);
    excluded = List.copyOf(excluded);
    arrivals = List.copyOf(arrivals);
    because = List.copyOf(because);
  }

  /** Return when the first of them would be shown it; nothing where nobody would. */
  public @Nullable Instant first() {
    return arrivals.isEmpty() ? null : arrivals.get(0).from();
  }

  /** Return when the last of them would. */
  public @Nullable Instant last() {
    return arrivals.isEmpty() ? null : arrivals.get(arrivals.size() - 1).from();
  }
}
