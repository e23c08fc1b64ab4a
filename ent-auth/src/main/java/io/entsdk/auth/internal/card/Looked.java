package io.entsdk.auth.internal.card;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.window.Seat;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.KeySource;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one look at a scan has found: a card, or nobody's, and what is counted there.
 *
 * @param known whether the scan shows a live card
 * @param seat the open window that lets the pupil in on this device, and for nobody's card the one
 *     that the device sits in, so that it is told alike; null when there is none
 * @param needs what the page is like for the pupil; nothing for nobody’s card
 */
public record Looked(
    boolean known, CardOnFile card, TallyOnFile tally, @Nullable Seat seat, Accommodations needs) {

  /** Forty random bits of an id: enough to tell the pupils of a school apart. */
  private static final long MARK = (1L << 40) - 1;

  /** Return the same with what is counted elsewhere than in the tables. */
  public Looked counting(TallyOnFile elsewhere) {
    return new Looked(known, card, elsewhere, seat, needs);
  }

  /** Return how a try from {@code device} counts. */
  public Tried triedOn(Origin device) {
    Origin origin = tally.pupil().counts().originOf(device, seat != null);
    return new Tried(mark(), origin, !device.equals(Origin.STRANGERS));
  }

  /** Return why a try from {@code device} that was looked at is not let in. */
  public Refusal refusal(Throttle throttle, Origin device, Instant now) {
    return known ? throttle.refusal(tally.tally(), triedOn(device), now) : Refusal.UNKNOWN;
  }

  /** Return {@code next} as it is kept: nobody's cards are no measure of a tenant's hour. */
  public Tally counted(Tally next) {
    return known
        ? next
        : new Tally(next.pupil(), next.device(), next.group(), tally.tally().tenantHour());
  }

  /** Return what stands for the pupil in the counts of devices and classes. */
  private String mark() {
    return Long.toString(card.pupil().getLeastSignificantBits() & MARK, Character.MAX_RADIX);
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
