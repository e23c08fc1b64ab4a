package io.entsdk.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;

/** Is a browser that has subscribed, and reads what it is sent as RFC 8188 and 8291 say. */
record Browser(KeyPair pair, byte[] secret) {

  static Browser started() throws GeneralSecurityException {
    return new Browser(Curve.newPair(), "sixteen letters!".getBytes(StandardCharsets.US_ASCII));
  }

  String p256dh() {
    return base64(Curve.bytes((ECPublicKey) pair.getPublic()));
  }

  String auth() {
    return base64(secret);
  }

  String read(byte[] sealed) throws GeneralSecurityException {
    ByteBuffer given = ByteBuffer.wrap(sealed);
    byte[] salt = taken(given, Sealed.SALT);
    int record = given.getInt();
    byte[] sender = taken(given, given.get());
    byte[] text = taken(given, given.remaining());
    if (text.length > record) {
      throw new GeneralSecurityException("It is longer than a record");
    }
    byte[] shared = Sealed.agree(pair.getPrivate(), Curve.point(sender));
    byte[] own = Curve.bytes((ECPublicKey) pair.getPublic());
    byte[] key = Sealed.secret(shared, secret, own, sender);
    byte[] padded = Sealed.cipher(Cipher.DECRYPT_MODE, key, salt).doFinal(text);
    return new String(Arrays.copyOf(padded, padded.length - 1), StandardCharsets.UTF_8);
  }

  private static byte[] taken(ByteBuffer given, int length) {
    byte[] bytes = new byte[length];
    given.get(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
