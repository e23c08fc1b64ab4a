package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.internal.event.EventRelay;
import io.entsdk.core.internal.event.Follower;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.ConsentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of each consent of which time, or a fact, makes something else than what was told last.
 *
 * <p>The day on which that may happen next stands beside the consent, and the job that tells events
 * is announced for it. What is told of a family lets its consents be looked at again: a look reads
 * what is so now, so that nothing depends on the order in which it is told.
 */
public final class ConsentNews implements Follower {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentNews.class);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Who is born when, who answers for whom, and who is whom. */
  private static final Set<EventType> FACTS =
      Stream.concat(
              Stream.of(
                  DirectoryEvents.GUARDIANSHIP_CHANGED,
                  LifecycleEvents.PERSON_MERGED,
                  LifecycleEvents.PERSON_UNMERGED),
              Stream.of(
                      "person-changes",
                      "pupil-enrols",
                      "pupil-linked",
                      "guardian-linked",
                      "guardian-unlinked",
                      "guardian-erased")
                  .map(EventType::new))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<EventType> facts() {
    return FACTS;
  }

  @Override
  public void note(Unit unit, List<PersonId> people) {
    new ConsentLooks(unit).again(people);
  }

  @Override
  public void act(Tenant tenant, Instant end) {
    boolean looked = false;
    try {
      while (tenant.kernel().now().isBefore(end) && next(tenant)) {
        looked = true;
      }
      if (looked || !tenant.kernel().now().isBefore(end)) {
        Unit.independent(tenant, ConsentNews::announceNext);
      }
    } catch (RuntimeException e) {
      LOG.warn("Looking at consents failed with {}; it is tried again", e.getClass().getName());
      Unit.independent(tenant, unit -> announce(unit, unit.now().plus(PATIENCE)));
    }
  }

  private static boolean next(Tenant tenant) {
    try {
      return Unit.independent(tenant, unit -> new ConsentLook(unit).next());
    } catch (RuntimeException e) {
      LOG.warn("Consents are looked at one by one after {}", e.getClass().getName());
      Unit.independent(tenant, unit -> new ConsentLooks(unit).due())
          .forEach(consent -> apart(tenant, consent));
      return true;
    }
  }

  /** What cannot be looked at waits ever longer, and nothing beside it does. */
  private static void apart(Tenant tenant, ConsentId consent) {
    try {
      Unit.independent(tenant, unit -> new ConsentLook(unit).at(consent));
    } catch (RuntimeException e) {
      LOG.error("Consent {} cannot be looked at: {}", consent, e.getClass().getName());
      Unit.independent(tenant, unit -> new ConsentLooks(unit).postpone(consent));
    }
  }

  /** What is due already is announced anew: this run takes away what it was announced by. */
  private static boolean announceNext(Unit unit) {
    Optional<Instant> next = new ConsentLooks(unit).earliest();
    next.ifPresent(at -> announce(unit, at));
    return next.isPresent();
  }

  private static boolean announce(Unit unit, Instant at) {
    DueTable due = new DueTable(unit.entities(), unit.dialect());
    if (at.isAfter(unit.now())) {
      due.announceOnce(EventRelay.JOB, unit.tenantId(), at, unit.newId());
    } else {
      due.announce(EventRelay.JOB, unit.tenantId(), at, unit.newId());
    }
    return true;
  }
}
