package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.secret.HashedSecret;
import java.util.UUID;

/** Holds what is to be kept of new words. */
public record NewPassphrase(UUID pupil, String login, HashedSecret hash) {

  @Override
  public String toString() {
    return "NewPassphrase[" + pupil + "]";
  }
}
