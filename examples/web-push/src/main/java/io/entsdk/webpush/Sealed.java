package io.entsdk.webpush;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what one browser is told so that no server on the way reads it: {@code aes128gcm} of RFC
 * 8188 with the keys of RFC 8291, in one record.
 */
final class Sealed {

  /** What every push service takes (RFC 8030, 7.2). */
  static final int MOST = 4_096;

  static final int SALT = 16;

  private static final int KEY = 16;
  private static final int NONCE = 12;
  private static final int HASH = 32;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;

  private Sealed() {}

  /**
   * Return {@code text} sealed for {@code subscription}.
   *
   * @param own a pair that is used this once
   * @param salt likewise, 16 bytes
   */
  static byte[] of(byte[] text, Subscription subscription, KeyPair own, byte[] salt)
      throws GeneralSecurityException {
    byte[] ownKey = Curve.bytes((ECPublicKey) own.getPublic());
    byte[] shared = agree(own.getPrivate(), Curve.point(subscription.key()));
    byte[] secret = secret(shared, subscription.secret(), subscription.key(), ownKey);
    byte[] padded = Arrays.copyOf(text, text.length + 1);
    padded[text.length] = LAST_RECORD;
    ByteBuffer sealed =
        ByteBuffer.allocate(SALT + Integer.BYTES + 1 + ownKey.length + padded.length + KEY);
    sealed.put(salt).putInt(MOST).put((byte) ownKey.length).put(ownKey);
    sealed.put(cipher(Cipher.ENCRYPT_MODE, secret, salt).doFinal(padded));
    return sealed.array();
  }

  static byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own);
    agreement.doPhase(other, true);
    return agreement.generateSecret();
  }

  /** RFC 8291, 3.4: the secret binds both keys, so that a message is for this browser alone. */
  static byte[] secret(byte[] shared, byte[] auth, byte[] browserKey, byte[] ownKey)
      throws GeneralSecurityException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    said.writeBytes("WebPush: info\0".getBytes(StandardCharsets.US_ASCII));
    said.writeBytes(browserKey);
    said.writeBytes(ownKey);
    return derived(auth, shared, said.toByteArray(), HASH);
  }

  /** RFC 8188, 2.2 and 2.3, for the first record, which is the only one. */
  static Cipher cipher(int mode, byte[] secret, byte[] salt) throws GeneralSecurityException {
    byte[] key = derived(salt, secret, ascii("Content-Encoding: aes128gcm\0"), KEY);
    byte[] nonce = derived(salt, secret, ascii("Content-Encoding: nonce\0"), NONCE);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** HKDF of RFC 5869 with SHA-256, for at most one block. */
  private static byte[] derived(byte[] salt, byte[] secret, byte[] said, int length)
      throws GeneralSecurityException {
    byte[] key = mac(salt, secret);
    byte[] block = Arrays.copyOf(said, said.length + 1);
    block[said.length] = 1;
    return Arrays.copyOf(mac(key, block), length);
  }

  private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }
}
