package io.entsdk.messaging.internal.reach;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.reach.Principal;
import org.jspecify.annotations.Nullable;

/** Is the team in whose name something is written, while it is open. */
record SendingTeam(Party party) {

  /** Return the team that {@code principal} is; nothing for a person, or a team that was closed. */
  static @Nullable SendingTeam of(Unit unit, @Nullable Principal principal) {
    return principal instanceof Principal.OfTeam of
        ? TeamBook.find(unit, of.team())
            .map(place -> new SendingTeam(Party.team(of.team().value(), place)))
            .orElse(null)
        : null;
  }
}
