package io.entsdk.privacy.internal.due;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.internal.event.Follower;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.ProtectionEvents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the accounts of a school be looked at again once something is told by which they go.
 *
 * <p>What is told marks the schools concerned, and each of those is looked at once, however much
 * was told: a look reads what is so now, so that nothing depends on the order in which it is told.
 */
public final class AccountNews implements Follower {

  /** Whoever enters, leaves, comes back, answers for a child, is merged or held. */
  private static final Set<EventType> FACTS =
      Stream.concat(
              Stream.of(
                  DirectoryEvents.GUARDIANSHIP_CHANGED,
                  LifecycleEvents.PERSON_MERGED,
                  LifecycleEvents.PERSON_UNMERGED,
                  ProtectionEvents.HOLD_PLACED,
                  ProtectionEvents.HOLD_RELEASED),
              Stream.of(
                      "pupil-enrols",
                      "pupil-moves",
                      "pupil-leaves",
                      "pupil-linked",
                      "staff-joins",
                      "staff-leaves",
                      "class-assigned",
                      "class-unassigned",
                      "guardian-linked",
                      "guardian-unlinked",
                      "agent-joined",
                      "agent-left")
                  .map(EventType::new))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<EventType> facts() {
    return FACTS;
  }

  @Override
  public void note(Unit unit, List<PersonId> people) {
    new AccountLooks(unit).again(people);
  }

  @Override
  public void act(Tenant tenant, Instant end) {
    AccountsJob.lookAtThoseToldOf(tenant, end);
  }
}
