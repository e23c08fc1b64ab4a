package io.entsdk.core.internal.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacTest {

  private static final KeyPurpose PEPPER = KeyPurpose.mac("card-pepper");

  private final SecretKey derived =
      KeySource.derivedFrom("2026", Secret.ofText("x".repeat(32))).currentSecretKey(PEPPER).key();
  private final SecretKey bare = new SecretKeySpec(derived.getEncoded(), "HmacSHA256");

  @Test
  void everyKindOfKeyGivesTheTagThatJavaGives() throws GeneralSecurityException {
    byte[] message = {1, 2, 3};

    assertArrayEquals(expected(message), Hmac.keyed(derived).doFinal(message));
    assertArrayEquals(expected(message), Hmac.keyed(bare).doFinal(message));
    assertArrayEquals(expected(message), Hmac.keyed(new KeyOfAVault()).doFinal(message));
  }

  @Test
  void thoseWhoUseOneKeyAtOnceDoNotMixTheirMessages() {
    assertInstanceOf(HmacKey.class, derived);
    assertTrue(
        IntStream.range(0, 10_000)
            .parallel()
            .allMatch(i -> Arrays.equals(expected(message(i)), tag(message(i)))));
  }

  @Test
  void aKeyIsNotWrittenAway() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThrows(NotSerializableException.class, () -> out.writeObject(derived));
    }
  }

  private static byte[] message(int i) {
    return ("message " + i).repeat(1 + i % 20).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] tag(byte[] message) {
    try {
      return Hmac.keyed(derived).doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] expected(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(bare);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Is a key of a host's own kind. */
  private final class KeyOfAVault implements SecretKey {

    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      return "HmacSHA256";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bare.getEncoded();
    }
  }
}
