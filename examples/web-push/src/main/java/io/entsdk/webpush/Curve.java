package io.entsdk.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Reads and writes keys on P-256 as web push does: a byte 4, then x and y of 32 bytes each. */
final class Curve {

  static final int POINT = 65;

  private static final int NUMBER = 32;
  private static final String NAME = "secp256r1";
  private static final ECParameterSpec P256 = p256();

  private Curve() {}

  private static ECParameterSpec p256() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(NAME));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no P-256", e);
    }
  }

  static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(NAME));
    return generator.generateKeyPair();
  }

  /** Return the point {@code bytes}, which has to lie on the curve: another would betray a key. */
  static ECPublicKey point(byte[] bytes) throws GeneralSecurityException {
    if (bytes.length != POINT || bytes[0] != 4) {
      throw new GeneralSecurityException("A public key is an uncompressed point of 65 bytes");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + NUMBER));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + NUMBER, POINT));
    if (!isOnCurve(x, y)) {
      throw new GeneralSecurityException("A public key lies on the curve P-256");
    }
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
  }

  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
    BigInteger right = x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB());
    return x.compareTo(p) < 0
        && y.compareTo(p) < 0
        && y.multiply(y).subtract(right).mod(p).signum() == 0;
  }

  static ECPrivateKey number(byte[] bytes) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes), P256));
  }

  static byte[] bytes(ECPublicKey key) {
    byte[] bytes = new byte[POINT];
    bytes[0] = 4;
    put(key.getW().getAffineX(), bytes, 1);
    put(key.getW().getAffineY(), bytes, 1 + NUMBER);
    return bytes;
  }

  private static void put(BigInteger number, byte[] bytes, int at) {
    byte[] digits = number.toByteArray();
    int length = Math.min(NUMBER, digits.length);
    System.arraycopy(digits, digits.length - length, bytes, at + NUMBER - length, length);
  }
}
