package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.window.JpaHands;
import io.entsdk.auth.internal.window.JpaSeats;
import io.entsdk.auth.internal.window.SealedHands;
import io.entsdk.auth.window.HandId;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;

/** Carries a challenge from the device that has scanned to one that has raised a hand, once. */
final class HandOver {

  private final Tenant tenant;
  private final HandId hand;

  HandOver(Tenant tenant, HandId hand) {
    this.tenant = tenant;
    this.hand = hand;
  }

  /**
   * Give {@code challenge} to the hand, and tell whether it was up in the window of its device; one
   * that began with an avatar is answered where it began.
   */
  boolean give(Challenge challenge) {
    if (challenge.avatar().isPresent()) {
      return false;
    }
    ChallengeSeal.Opened content =
        new ChallengeSeal.Opened(challenge.code(), null, Device.unknown(), challenge.expiresAt());
    String text = ChallengeSeal.of(tenant, hand).seal(content);
    return Unit.independent(
        tenant,
        unit ->
            new JpaSeats(unit)
                .openWindowOf(challenge.device().hash())
                .filter(seat -> new SealedHands(unit).hand(hand, seat.window(), text))
                .isPresent());
  }

  /** Take what was given to the hand that {@code device} has raised in the window it sits in. */
  Optional<ChallengeSeal.Opened> take(Device device) {
    return Unit.independent(
            tenant,
            unit -> {
              JpaHands hands = new JpaHands(unit);
              return new JpaSeats(unit)
                  .openWindowOf(device.hash())
                  .flatMap(seat -> new SealedHands(unit).handed(hand, seat.window(), device.hash()))
                  .filter(text -> hands.takeDown(hand));
            })
        .flatMap(ChallengeSeal.of(tenant, hand)::open)
        .filter(given -> tenant.kernel().now().isBefore(given.expiresAt()));
  }
}
