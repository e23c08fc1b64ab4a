package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.Sha256;
import io.entsdk.auth.throttle.Origin;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is the device that a pupil sits at: known by the token that an earlier sign-in left in its
 * cookie, or unknown. Prints nothing of the token.
 */
public final class Device {

  static final int TOKEN_BYTES = 32;

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  private static final int ORIGIN_CHARS = 22;

  private final byte @Nullable [] token;
  private final String hash;
  private final Origin origin;

  private Device(byte @Nullable [] token) {
    this.token = token;
    this.hash = token == null ? "" : Sha256.textOf(token);
    this.origin = token == null ? Origin.STRANGERS : new Origin(hash.substring(0, ORIGIN_CHARS));
  }

  /** Return a device that brings no token. */
  public static Device unknown() {
    return new Device(null);
  }

  /**
   * Return the device that brings {@code cookie}; what no device can have been given is unknown.
   */
  public static Device of(String cookie) {
    return SHAPE.matcher(cookie).matches()
        ? new Device(Base64.getUrlDecoder().decode(cookie))
        : unknown();
  }

  static Device ofToken(byte[] token) {
    return new Device(token.clone());
  }

  /** Return this device, or one with a new token if this has none. */
  Device orDrawn(SecureRandom random) {
    if (token != null) {
      return this;
    }
    byte[] drawn = new byte[TOKEN_BYTES];
    random.nextBytes(drawn);
    return new Device(drawn);
  }

  /** Return the token for the device's cookie, which lasts longer than any session. */
  public Optional<String> cookie() {
    return Optional.ofNullable(token)
        .map(bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  Optional<byte[]> token() {
    return Optional.ofNullable(token).map(byte[]::clone);
  }

  /** Return what is kept of the token; empty text when there is none. */
  String hash() {
    return hash;
  }

  /** Return where tries from here are counted once a pupil has got in here. */
  Origin origin() {
    return origin;
  }

  @Override
  public String toString() {
    return token == null ? "Device[unknown]" : "Device[***]";
  }
}
