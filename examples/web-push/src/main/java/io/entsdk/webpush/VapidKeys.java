package io.entsdk.webpush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Is by what push services recognise this host (VAPID, RFC 8292): browsers are given the public key
 * when they subscribe, and take nothing from anybody else. Prints nothing of it.
 */
public final class VapidKeys {

  /** Half of what the RFC allows, so that clocks that differ do no harm. */
  private static final Duration VALID = Duration.ofHours(12);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final ECPrivateKey key;
  private final String publicKey;
  private final String contact;

  private VapidKeys(ECPrivateKey key, String publicKey, String contact) {
    this.key = key;
    this.publicKey = publicKey;
    this.contact = contact;
  }

  /**
   * Return the pair that the host keeps in its vault.
   *
   * @param publicKey 65 bytes in base64url, as browsers get it
   * @param privateKey 32 bytes in base64url
   * @param contact whom a push service may write to, such as {@code mailto:ent@example.test}
   * @throws IllegalArgumentException if they are no such keys
   */
  public static VapidKeys of(String publicKey, String privateKey, URI contact) {
    try {
      Curve.point(Base64.getUrlDecoder().decode(publicKey));
      ECPrivateKey key = Curve.number(Base64.getUrlDecoder().decode(privateKey));
      return new VapidKeys(key, publicKey, contact.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The keys for web push are not a pair on P-256", e);
    }
  }

  /** Return the key that a page hands to {@code pushManager.subscribe}. */
  public String publicKey() {
    return publicKey;
  }

  /** Return what the header {@code Authorization} says to the server of {@code endpoint}. */
  String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
    String head = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";
    String claims =
        "{\"aud\":%s,\"exp\":%d,\"sub\":%s}"
            .formatted(
                JsonText.of(PushServices.originOf(endpoint)),
                now.plus(VALID).getEpochSecond(),
                JsonText.of(contact));
    String said = base64(head) + "." + base64(claims);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(key);
    signature.update(said.getBytes(StandardCharsets.US_ASCII));
    return "vapid t=" + said + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey;
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "VapidKeys[***]";
  }
}
