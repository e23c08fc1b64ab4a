package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.internal.window.Seat;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.KeySource;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one look at a scan has found: a card, or nobody's, and the tries that count for it.
 *
 * @param known whether the scan shows a live card
 * @param seat the open window that lets its pupil in on this device; null when there is none
 */
public record Looked(boolean known, CardOnFile card, Tries tries, @Nullable Seat seat) {

  /** Return where tries from {@code device} are counted. */
  public Origin originOf(Origin device) {
    return tries.counts().originOf(device, seat != null);
  }

  public PupilEntrance.Entrant entrant() {
    return new PupilEntrance.Entrant(new PersonId(card.pupil()), card.epoch(), card.band(), seat);
  }

  /** Return the pepper of the card, any one for nobody's; empty if it is lost. */
  public Optional<SecretKey> pepper(KeySource keys) {
    return known
        ? keys.secretKey(AuthKeys.PEPPER, card.pepperId())
        : Optional.of(keys.currentSecretKey(AuthKeys.PEPPER).key());
  }
}
