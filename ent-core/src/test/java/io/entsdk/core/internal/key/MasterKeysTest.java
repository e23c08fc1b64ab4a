package io.entsdk.core.internal.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

  private static final KeyPurpose PEPPER = KeyPurpose.mac("card-pepper");
  private static final KeyPurpose CURSOR = KeyPurpose.seal("cursor");
  private final KeySource keys = KeySource.derivedFrom("2026", Secret.ofText("x".repeat(32)));

  @Test
  void eachPurposeHasAKeyOfItsOwn() {
    byte[] pepper = keys.currentSecretKey(PEPPER).key().getEncoded();
    byte[] cursor = keys.currentSecretKey(CURSOR).key().getEncoded();

    assertEquals(32, pepper.length);
    assertFalse(Arrays.equals(pepper, cursor));
    assertEquals("AES", keys.currentSecretKey(CURSOR).key().getAlgorithm());
  }

  @Test
  void theSameMasterGivesTheSameKeysAfterARestart() {
    KeySource restarted = KeySource.derivedFrom("2026", Secret.ofText("x".repeat(32)));

    assertArrayEquals(
        keys.currentSecretKey(PEPPER).key().getEncoded(),
        restarted.secretKey(PEPPER, "2026").orElseThrow().getEncoded());
  }

  @Test
  void anUnknownKeyIdIsNotAnswered() {
    assertEquals(Optional.empty(), keys.secretKey(PEPPER, "2025"));
    assertEquals(Optional.empty(), keys.currentSigningKey(PEPPER));
  }

  @Test
  void aShortMasterIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KeySource.derivedFrom("2026", Secret.ofText("x".repeat(31))));
  }
}
