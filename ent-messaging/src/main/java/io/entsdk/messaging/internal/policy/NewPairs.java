package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Opening;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts whom an opening lets reach whom: pairs of a sender and a recipient that are denied without
 * it and not with it. A sender counts once for each recipient, whatever the number of roles.
 */
public final class NewPairs {

  private final Collection<Party> people;
  private final Scene before;
  private final Scene after;
  private final SchoolPolicy school;

  /** Compare {@code before} with the same scene in which {@code school} has opened {@code more}. */
  public NewPairs(Collection<Party> people, Scene before, SchoolPolicy school, Open more) {
    this.people = people;
    this.before = before;
    this.school = school;
    Map<SchoolId, SchoolPolicy> schools = new HashMap<>(before.schools());
    schools.put(school.school(), school.with(more));
    this.after = new Scene(before.at(), schools, before.separated(), before.blocked());
  }

  /** Return how many pairs {@code opening} wins. */
  public long count(Opening opening) {
    long won = 0;
    for (Party sender : people) {
      List<Party> roles = roles(sender, opening);
      if (!roles.isEmpty()) {
        won += people.stream().filter(recipient -> isWon(roles, recipient)).count();
      }
    }
    return won;
  }

  private static boolean reaches(List<Party> roles, Party recipient, Scene scene) {
    ReachFunction towards = new ReachFunction(recipient, Contact.PRIVATE_MESSAGE, scene);
    return roles.stream().anyMatch(role -> !towards.decide(role).isDenied());
  }

  private boolean isWon(List<Party> roles, Party recipient) {
    return reaches(roles, recipient, after) && !reaches(roles, recipient, before);
  }

  /**
   * Return the roles of {@code sender} in the school if any of them stands in a row in question.
   */
  private List<Party> roles(Party sender, Opening opening) {
    boolean concerned = false;
    for (Capacity capacity : sender.capacities()) {
      Set<From> rows =
          capacity.school().equals(school.school()) ? Senders.rows(capacity, school) : Set.of();
      concerned |= rows.stream().anyMatch(opening::concerns);
    }
    return concerned ? sender.hats().stream().map(sender::wearing).toList() : List.of();
  }
}
