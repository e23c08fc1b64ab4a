package io.entsdk.core.internal.key;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Is a key in memory that brings an HMAC already keyed: setting the key costs as much as a third of
 * the tag of a card.
 */
final class HmacKey extends SecretKeySpec {

  private static final long serialVersionUID = 1L;

  /** Never used but to be copied; a copy shares nothing with it. */
  private final transient Mac keyed;

  HmacKey(byte[] key, String algorithm) throws GeneralSecurityException {
    super(key, algorithm);
    keyed = Mac.getInstance(algorithm);
    keyed.init(new SecretKeySpec(key, algorithm));
  }

  /** Return an HMAC under this key, ready for one message. */
  Mac mac() throws CloneNotSupportedException {
    return (Mac) keyed.clone();
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("A key in memory stays there");
  }
}
