package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.throttle.Failures;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.core.Tenant;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at cards where tries are counted in a store of the host's, and lets in with the card alone:
 * no unit of work is open while the store is asked.
 */
final class StoredEntrance {

  private final Tenant tenant;
  private final Throttle throttle;
  private final StoredTries store;

  StoredEntrance(Tenant tenant, Throttle throttle, StoredTries store) {
    this.tenant = tenant;
    this.throttle = throttle;
    this.store = store;
  }

  /** Return what was looked at with its counts; empty if the store is away. */
  Optional<Looked> counted(Looked looked) {
    return store
        .win(() -> Optional.of(store.read(looked.tally())))
        .map(read -> looked.counting(read.tally()));
  }

  /** Let in with the card alone, as {@link Pupils#enter} does. */
  Optional<SignIn> enter(CardCode code, UUID decoy, Device device) {
    Optional<Looked> found = look(code, decoy, device);
    if (found.isEmpty()) {
      return Optional.of(new SignIn.Unavailable());
    }
    Looked looked = found.get();
    if (looked.seat() == null || !looked.known()) {
      return Optional.empty();
    }
    Optional<Failures> kept = store.win(() -> Optional.of(store.readDevice(looked.tally())));
    if (kept.isEmpty()) {
      return Optional.of(new SignIn.Unavailable());
    }
    return throttle.devices().isClosed(kept.get(), tenant.kernel().now())
        ? Optional.of(new SignIn.AskTeacher())
        : begin(SignInPath.CARD_IN_WINDOW, looked, device);
  }

  private Optional<Looked> look(CardCode code, UUID decoy, Device device) {
    return new Contest(tenant)
        .win(unit -> Optional.of(new CardDesk(unit).look(code, decoy, device.hash())));
  }

  private Optional<SignIn> begin(SignInPath path, Looked looked, Device device) {
    return new Contest(tenant)
        .win(unit -> Optional.of(new PupilEntrance(unit).begin(path, looked.entrant(), device)))
        .orElseGet(() -> Optional.of(new SignIn.Unavailable()));
  }
}
