package io.entsdk.auth.internal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys an HMAC-SHA-256.
 *
 * <p>Looking an algorithm up costs as much as the tag of a card itself, so a key whose bytes are
 * here gets a copy of one that was looked up once. A key that lives in hardware chooses its own
 * provider each time.
 */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  /** Never used but to be copied; a copy shares nothing with it. */
  private static final Mac BLANK = blank();

  private Hmac() {}

  /** Return an HMAC under {@code key}, ready for one message. */
  public static Mac keyed(SecretKey key) throws GeneralSecurityException {
    Mac mac = key instanceof SecretKeySpec ? copy() : Mac.getInstance(ALGORITHM);
    mac.init(key);
    return mac;
  }

  private static Mac copy() throws GeneralSecurityException {
    try {
      return (Mac) BLANK.clone();
    } catch (CloneNotSupportedException e) {
      return Mac.getInstance(ALGORITHM);
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
