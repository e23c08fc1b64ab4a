package io.entsdk.core.internal.event;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.event.LifecycleEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Drafts what happens to people over their time in a school, for whichever module tells it. */
public final class LifecycleDrafts {

  private LifecycleDrafts() {}

  public static EventDraft entitlementEnded(PersonId person, LocalDate lastDay) {
    return new EventDraft(
        LifecycleEvents.ENTITLEMENT_ENDED, person, Map.of("last-day", lastDay.toString()));
  }

  /** Draft, for the stream of {@code person}, that {@code into} stands for {@code alias}. */
  public static EventDraft merged(PersonId person, PersonId alias, PersonId into) {
    return new EventDraft(
        LifecycleEvents.PERSON_MERGED,
        person,
        Map.of("alias", alias.toString(), "into", into.toString()));
  }

  /**
   * Draft, for the stream of {@code person}, that {@code from} stands for {@code alias} no more.
   */
  public static EventDraft unmerged(PersonId person, PersonId alias, PersonId from) {
    return new EventDraft(
        LifecycleEvents.PERSON_UNMERGED,
        person,
        Map.of("alias", alias.toString(), "from", from.toString()));
  }

  public static EventDraft erasureAnnounced(PersonId person, UUID erasure, Instant begins) {
    return new EventDraft(
        LifecycleEvents.ERASURE_ANNOUNCED,
        person,
        Map.of("erasure", erasure.toString(), "begins", begins.toString()));
  }

  public static EventDraft contributionsAsked(PersonId person, UUID erasure, Instant begins) {
    return new EventDraft(
        LifecycleEvents.CONTRIBUTIONS_ASKED,
        person,
        Map.of("erasure", erasure.toString(), "begins", begins.toString()));
  }

  public static EventDraft erasureCalledOff(PersonId person, UUID erasure) {
    return new EventDraft(
        LifecycleEvents.ERASURE_CALLED_OFF, person, Map.of("erasure", erasure.toString()));
  }

  public static EventDraft erased(PersonId person, UUID erasure) {
    return new EventDraft(
        LifecycleEvents.PERSON_ERASED, person, Map.of("erasure", erasure.toString()));
  }

  public static EventDraft schoolClosed(PersonId person, SchoolId school) {
    return new EventDraft(
        LifecycleEvents.SCHOOL_CLOSED, person, Map.of("school", school.toString()));
  }

  public static EventDraft yearClosed(PersonId person, SchoolId school, SchoolYear year) {
    return new EventDraft(
        LifecycleEvents.SCHOOL_YEAR_CLOSED,
        person,
        Map.of("school", school.toString(), "year", Integer.toString(year.startYear())));
  }
}
