package io.entsdk.auth.secret;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Says whose secret it is and for what; a hash that is moved to another owner, use or tenant fits
 * nothing.
 *
 * @param use 1 to 40 of a-z, 0-9 and -, such as {@code passphrase}
 */
public record SecretOwner(String use, UUID id) {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,40}");

  public SecretOwner {
    if (!SHAPE.matcher(use).matches()) {
      throw new IllegalArgumentException("A use is 1 to 40 of a-z, 0-9 and -, not " + use);
    }
  }
}
