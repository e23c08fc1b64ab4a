package io.entsdk.auth.spi;

import io.entsdk.auth.secret.FormerSetting;

/**
 * Computes bcrypt, for hashes that came from another system; whoever has those has a library for
 * them.
 *
 * <p>Called under the same permits as Argon2id, never while a database connection is held. Without
 * one, imported bcrypt hashes are unavailable, never wrong.
 */
public interface BcryptHasher {

  /** Return the 23 bytes that bcrypt makes of {@code secret}, which is lent for the call. */
  byte[] digest(FormerSetting.Bcrypt setting, byte[] secret);
}
