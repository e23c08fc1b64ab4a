package io.entsdk.webpush;

import io.entsdk.core.RejectedException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Is what one browser on one device gave when its owner agreed to be told: where, and the keys that
 * nobody but this browser reads by. Prints nothing of it.
 */
public final class Subscription {

  private static final int SECRET = 16;

  private final URI endpoint;
  private final byte[] key;
  private final byte[] secret;

  private Subscription(URI endpoint, byte[] key, byte[] secret) {
    this.endpoint = endpoint;
    this.key = key;
    this.secret = secret;
  }

  /**
   * Read the three fields of a browser's {@code PushSubscription.toJSON()}.
   *
   * @param p256dh its public key, in base64url
   * @param auth its secret, in base64url
   * @throws RejectedException if they are not such fields, or {@code services} have no such server
   */
  public static Subscription of(
      String endpoint, String p256dh, String auth, PushServices services) {
    return read(endpoint + " " + p256dh + " " + auth, services)
        .orElseThrow(
            () ->
                RejectedException.of(
                    "subscription",
                    "malformed",
                    "a subscription is an endpoint of a known push service and two keys"));
  }

  /** Return the address to hand to {@code notices().subscribe}: one line without control. */
  public String address() {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return endpoint + " " + base64.encodeToString(key) + " " + base64.encodeToString(secret);
  }

  /** Read an address, as far as it is one and its server is among {@code services}. */
  static Optional<Subscription> read(String address, PushServices services) {
    String[] parts = address.split(" ", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      URI endpoint = URI.create(parts[0]);
      byte[] key = Base64.getUrlDecoder().decode(parts[1]);
      byte[] secret = Base64.getUrlDecoder().decode(parts[2]);
      Curve.point(key);
      return secret.length == SECRET && services.allow(endpoint)
          ? Optional.of(new Subscription(endpoint, key, secret))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  URI endpoint() {
    return endpoint;
  }

  byte[] key() {
    return key.clone();
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Subscription that
        && endpoint.equals(that.endpoint)
        && Arrays.equals(key, that.key)
        && Arrays.equals(secret, that.secret);
  }

  @Override
  public int hashCode() {
    return endpoint.hashCode();
  }

  @Override
  public String toString() {
    return "Subscription[***]";
  }
}
