package io.entsdk.core.internal.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys an HMAC-SHA-256.
 *
 * <p>Looking an algorithm up costs as much as the tag of a card itself, so a key whose bytes are
 * here gets a copy of one that was looked up once, and one that {@link MasterKeys} derived a copy
 * of its own, keyed already. A key that lives in hardware chooses its own provider each time.
 */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  /** Never used but to be copied; a copy shares nothing with it. */
  private static final Mac BLANK = blank();

  private Hmac() {}

  /** Return an HMAC under {@code key}, ready for one message. */
  public static Mac keyed(SecretKey key) throws GeneralSecurityException {
    try {
      if (key instanceof HmacKey own) {
        return own.mac();
      }
      Mac mac = key instanceof SecretKeySpec ? (Mac) BLANK.clone() : Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (CloneNotSupportedException e) {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    }
  }

  private static Mac blank() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(new byte[1], ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
    }
  }
}
