package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Is what a copy that was begun at one moment may hold at each later one. */
record StandingScope(PersonId person, Actor actor, Instant at) {

  /**
   * Return what it may hold now.
   *
   * @throws io.entsdk.core.access.AccessDeniedException if the actor may no longer have it
   */
  CopyScope now(Unit unit) {
    new ParentalCheck(unit).requireStill(actor, PrivacyPermissions.READ_COPY, person);
    return of(unit);
  }

  /** Return what it may hold, for an actor who may have it. */
  CopyScope of(Unit unit) {
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    Optional<OtherGuardians> others =
        actor
            .person()
            .filter(one -> !ids.contains(one))
            .map(guardian -> OtherGuardians.than(guardian, ids, unit));
    return new CopyScope(person, ids, others, at);
  }
}
