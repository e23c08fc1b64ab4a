package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.core.spi.KeySource;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Holds what one look at a scan has found: a card, or nobody's, and the tries that count for it.
 *
 * @param known whether the scan shows a live card
 */
public record Looked(boolean known, CardOnFile card, Tries tries) {

  /** Return the pepper of the card, any one for nobody's; empty if it is lost. */
  public Optional<SecretKey> pepper(KeySource keys) {
    return known
        ? keys.secretKey(AuthKeys.PEPPER, card.pepperId())
        : Optional.of(keys.currentSecretKey(AuthKeys.PEPPER).key());
  }
}
