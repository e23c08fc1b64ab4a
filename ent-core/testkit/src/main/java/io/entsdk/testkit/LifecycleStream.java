package io.entsdk.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.LifecycleDrafts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Is the stream of one person as the relay tells it, for the contract of a listener. */
final class LifecycleStream {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private final List<Event> events = new ArrayList<>();

  private LifecycleStream() {}

  /** Tell all that may happen to {@code person} up to an erasure, with kinds that are unknown. */
  static List<Event> ofALife(PersonId person) {
    LifecycleStream stream = new LifecycleStream();
    PersonId other = new PersonId(UUID.randomUUID());
    SchoolId school = new SchoolId(UUID.randomUUID());
    stream.add(plain("pupil-arrives", person));
    stream.add(guardianship(person, "FULL"));
    stream.add(guardianship(person, "WITHDRAWN"));
    stream.add(plain("a-kind-of-next-year", person));
    stream.add(LifecycleDrafts.yearClosed(person, school, new SchoolYear(2026)));
    stream.add(LifecycleDrafts.merged(person, person, other));
    stream.add(LifecycleDrafts.unmerged(person, person, other));
    stream.add(LifecycleDrafts.entitlementEnded(person, DAY));
    stream.add(LifecycleDrafts.entitlementEnded(person, DAY));
    UUID erasure = UUID.randomUUID();
    stream.add(LifecycleDrafts.erasureAnnounced(person, erasure, Instant.EPOCH));
    stream.add(LifecycleDrafts.erasureCalledOff(person, erasure));
    return stream.events;
  }

  /** Return the last event of a stream that has {@code before} events. */
  static Event erasure(PersonId person, int before) {
    return event(LifecycleDrafts.erased(person, UUID.randomUUID()), before + 1L);
  }

  private void add(EventDraft draft) {
    events.add(event(draft, events.size() + 1L));
  }

  private static EventDraft plain(String type, PersonId person) {
    return new EventDraft(
        new EventType(type), person, Map.of("fact", UUID.randomUUID().toString()));
  }

  private static EventDraft guardianship(PersonId child, String state) {
    return new EventDraft(
        DirectoryEvents.GUARDIANSHIP_CHANGED,
        child,
        Map.of(
            "guardianship",
            UUID.randomUUID().toString(),
            "guardian",
            UUID.randomUUID().toString(),
            "child",
            child.toString(),
            "state",
            state,
            "from",
            DAY.toString()));
  }

  static Event event(EventDraft draft, long revision) {
    return new Event(
        UUID.randomUUID(),
        TenantId.of(1),
        draft.type(),
        draft.person(),
        revision,
        Instant.parse("2026-09-15T06:30:00Z").plusSeconds(revision),
        draft.refs());
  }
}
