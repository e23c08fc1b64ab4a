package io.entsdk.core.event;

import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.event.LifecycleEvent.ContributionsAsked;
import io.entsdk.core.event.LifecycleEvent.EntitlementEnded;
import io.entsdk.core.event.LifecycleEvent.ErasureAnnounced;
import io.entsdk.core.event.LifecycleEvent.ErasureCalledOff;
import io.entsdk.core.event.LifecycleEvent.GuardianshipChanged;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.event.LifecycleEvent.PersonMerged;
import io.entsdk.core.event.LifecycleEvent.PersonUnmerged;
import io.entsdk.core.event.LifecycleEvent.SchoolClosed;
import io.entsdk.core.event.LifecycleEvent.SchoolYearClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads each kind of lifecycle event from its references. */
final class LifecycleReader {

  private static final Map<EventType, Function<Refs, LifecycleEvent>> KINDS =
      Map.of(
          LifecycleEvents.SCHOOL_CLOSED,
          refs -> new SchoolClosed(refs.person(), SchoolId.parse(refs.get("school"))),
          LifecycleEvents.ENTITLEMENT_ENDED,
          refs -> new EntitlementEnded(refs.person(), LocalDate.parse(refs.get("last-day"))),
          DirectoryEvents.GUARDIANSHIP_CHANGED,
          refs ->
              new GuardianshipChanged(
                  refs.person(),
                  GuardianshipId.parse(refs.get("guardianship")),
                  PersonId.parse(refs.get("child")),
                  refs.get("state"),
                  LocalDate.parse(refs.get("from"))),
          LifecycleEvents.PERSON_MERGED,
          refs ->
              new PersonMerged(
                  refs.person(),
                  PersonId.parse(refs.get("alias")),
                  PersonId.parse(refs.get("into"))),
          LifecycleEvents.PERSON_UNMERGED,
          refs ->
              new PersonUnmerged(
                  refs.person(),
                  PersonId.parse(refs.get("alias")),
                  PersonId.parse(refs.get("from"))),
          LifecycleEvents.ERASURE_ANNOUNCED,
          refs ->
              new ErasureAnnounced(
                  refs.person(),
                  UUID.fromString(refs.get("erasure")),
                  Instant.parse(refs.get("begins"))),
          LifecycleEvents.CONTRIBUTIONS_ASKED,
          refs ->
              new ContributionsAsked(
                  refs.person(),
                  UUID.fromString(refs.get("erasure")),
                  Instant.parse(refs.get("begins"))),
          LifecycleEvents.ERASURE_CALLED_OFF,
          refs -> new ErasureCalledOff(refs.person(), UUID.fromString(refs.get("erasure"))),
          LifecycleEvents.PERSON_ERASED,
          refs -> new PersonErased(refs.person(), UUID.fromString(refs.get("erasure"))),
          LifecycleEvents.SCHOOL_YEAR_CLOSED,
          refs ->
              new SchoolYearClosed(
                  refs.person(),
                  SchoolId.parse(refs.get("school")),
                  new SchoolYear(Integer.parseInt(refs.get("year")))));

  private LifecycleReader() {}

  static Optional<LifecycleEvent> read(Event event) {
    return Optional.ofNullable(KINDS.get(event.type())).map(kind -> kind.apply(new Refs(event)));
  }

  /** Holds the references of one event, none of which may be missing. */
  private record Refs(Event event) {

    PersonId person() {
      return event.person();
    }

    String get(String name) {
      String value = event.refs().get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "Event " + event.id() + " of type " + event.type().value() + " has no ref " + name);
      }
      return value;
    }
  }
}
