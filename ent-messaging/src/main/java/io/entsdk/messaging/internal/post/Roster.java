package io.entsdk.messaging.internal.post;

import io.entsdk.messaging.internal.post.Addressee.Team;
import io.entsdk.messaging.internal.reach.SendingReach;
import java.util.List;

/**
 * Finds who of the recipients may know of each other. Whoever may not gets the item alone, in
 * silence: a thread and its roster are never shared by two who are kept apart, or of whom neither
 * may write to the other.
 */
record Roster(SendingReach reach) {

  /** Beyond this nobody is shown a roster: to many, one speaks by an announcement. */
  private static final int LARGEST = 100;

  List<Handed> of(List<Handed> handed) {
    List<Handed> visible = handed.stream().filter(one -> !one.aside()).toList();
    return handed.stream()
        .map(one -> one.aside() || isKnownToAll(one, visible) ? one : one.onAside())
        .toList();
  }

  private boolean isKnownToAll(Handed one, List<Handed> visible) {
    return visible.size() <= LARGEST
        && visible.stream().allMatch(other -> other.equals(one) || mayMeet(one, other));
  }

  private boolean mayMeet(Handed one, Handed other) {
    Team team = one.to().team();
    Team others = other.to().team();
    if (team != null && others != null) {
      return true;
    }
    if (others != null) {
      return reach.mayMeet(one.person(), other.person())
          || (!reach.areKeptApart(one.person(), other.person())
              && reach.mayMeet(one.person(), others.id(), others.place()));
    }
    return team == null ? reach.mayMeet(one.person(), other.person()) : mayMeet(other, one);
  }
}
