package io.entsdk.core.event;

import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads an {@link Event} that concerns somebody's time in a school, in types instead of texts. What
 * is added to it later is an addition for a listener, too: go on with what you do not know.
 */
public sealed interface LifecycleEvent {

  /** Return whose stream it was told in. */
  PersonId person();

  /** See {@link LifecycleEvents#ENTITLEMENT_ENDED}. */
  record EntitlementEnded(PersonId person, LocalDate lastDay) implements LifecycleEvent {}

  /**
   * See {@link io.entsdk.core.directory.DirectoryEvents#GUARDIANSHIP_CHANGED}.
   *
   * @param state the new state as {@code GuardianshipState} names it; {@code NONE} once it is over
   * @param from the first day on which that holds
   */
  record GuardianshipChanged(
      PersonId person, GuardianshipId guardianship, PersonId child, String state, LocalDate from)
      implements LifecycleEvent {}

  /**
   * See {@link LifecycleEvents#PERSON_MERGED}.
   *
   * @param alias the id that is found under {@code into} from now on
   */
  record PersonMerged(PersonId person, PersonId alias, PersonId into) implements LifecycleEvent {}

  /**
   * See {@link LifecycleEvents#PERSON_UNMERGED}.
   *
   * @param alias the id that {@code from} stands for no more
   */
  record PersonUnmerged(PersonId person, PersonId alias, PersonId from) implements LifecycleEvent {}

  /** See {@link LifecycleEvents#ERASURE_ANNOUNCED}. */
  record ErasureAnnounced(PersonId person, UUID erasure, Instant begins)
      implements LifecycleEvent {}

  /** See {@link LifecycleEvents#CONTRIBUTIONS_ASKED}. */
  record ContributionsAsked(PersonId person, UUID erasure, Instant begins)
      implements LifecycleEvent {}

  /** See {@link LifecycleEvents#ERASURE_CALLED_OFF}. */
  record ErasureCalledOff(PersonId person, UUID erasure) implements LifecycleEvent {}

  /** See {@link LifecycleEvents#PERSON_ERASED}. */
  record PersonErased(PersonId person, UUID erasure) implements LifecycleEvent {}

  /** See {@link LifecycleEvents#SCHOOL_YEAR_CLOSED}. */
  record SchoolYearClosed(PersonId person, SchoolId school, SchoolYear year)
      implements LifecycleEvent {}

  /** See {@link LifecycleEvents#SCHOOL_CLOSED}. */
  record SchoolClosed(PersonId person, SchoolId school) implements LifecycleEvent {}

  /** Return {@code event} in its type; empty for one that is of another kind. */
  static Optional<LifecycleEvent> of(Event event) {
    return LifecycleReader.read(event);
  }
}
