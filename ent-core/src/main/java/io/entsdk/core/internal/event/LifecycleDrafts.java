package io.entsdk.core.internal.event;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.event.LifecycleEvents;
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

  public static EventDraft merged(PersonId alias, PersonId into) {
    return new EventDraft(LifecycleEvents.PERSON_MERGED, alias, Map.of("into", into.toString()));
  }

  public static EventDraft unmerged(PersonId alias, PersonId from) {
    return new EventDraft(LifecycleEvents.PERSON_UNMERGED, alias, Map.of("from", from.toString()));
  }

  public static EventDraft erased(PersonId person, UUID erasure) {
    return new EventDraft(
        LifecycleEvents.PERSON_ERASED, person, Map.of("erasure", erasure.toString()));
  }

  public static EventDraft yearClosed(PersonId person, SchoolId school, SchoolYear year) {
    return new EventDraft(
        LifecycleEvents.SCHOOL_YEAR_CLOSED,
        person,
        Map.of("school", school.toString(), "year", Integer.toString(year.startYear())));
  }
}
