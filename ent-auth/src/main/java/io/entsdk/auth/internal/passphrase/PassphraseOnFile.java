package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.auth.throttle.Refusal;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds what one look at a login has found: a pupil's words, or nobody's, and the tries that count
 * for it.
 *
 * @param words empty when nobody has the login, or may not use it now
 * @param issuedAt tells these words from those that may be issued next
 * @param band the pupil's own
 * @param tries against the pupil's words, or against one of the places for unknown logins
 */
public record PassphraseOnFile(
    UUID pupil,
    Optional<HashedSecret> words,
    long issuedAt,
    long epoch,
    AgeBand band,
    Tries tries) {

  /** Return the same with tries that are counted elsewhere than in the table. */
  public PassphraseOnFile counting(Tries elsewhere) {
    return new PassphraseOnFile(pupil, words, issuedAt, epoch, band, elsewhere);
  }

  /** Return why a try is not let in that had to wait, or that was looked at. */
  public Refusal refusal(boolean waiting) {
    if (words.isEmpty()) {
      return Refusal.UNKNOWN;
    }
    return waiting ? Refusal.WAITING : Refusal.WRONG;
  }

  /** Tell whether {@code later} still shows the words that were looked at. */
  boolean isThatOf(PassphraseOnFile later) {
    return words.isPresent() && later.words.isPresent() && issuedAt == later.issuedAt;
  }

  @Override
  public String toString() {
    return "PassphraseOnFile[***]";
  }
}
