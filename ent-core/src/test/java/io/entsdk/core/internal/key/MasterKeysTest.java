package io.entsdk.core.internal.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

  private static final KeyPurpose PEPPER = KeyPurpose.mac("card-pepper");
  private static final KeyPurpose SEALER = KeyPurpose.sign("audit-seal");
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
  void whatSignsIsAPairThatIsTheSameAfterARestart() throws GeneralSecurityException {
    KeySource.SigningKey key = keys.currentSigningKey(SEALER).orElseThrow();
    KeySource restarted = KeySource.derivedFrom("2026", Secret.ofText("x".repeat(32)));

    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key.privateKey());
    signature.update(new byte[] {1, 2, 3});
    byte[] signed = signature.sign();
    signature.initVerify(restarted.publicKey(SEALER, "2026").orElseThrow());
    signature.update(new byte[] {1, 2, 3});

    assertTrue(signature.verify(signed));
    assertEquals(Optional.empty(), keys.publicKey(SEALER, "2025"));
    assertEquals(Optional.empty(), keys.publicKey(PEPPER, "2026"));
  }

  @Test
  void theSeedOfAPairIsNotHandedOutAsASecret() {
    assertThrows(IllegalArgumentException.class, () -> keys.currentSecretKey(SEALER));
    assertFalse(
        Arrays.equals(
            keys.currentSecretKey(KeyPurpose.mac("audit-seal")).key().getEncoded(),
            ((EdECPrivateKey) keys.currentSigningKey(SEALER).orElseThrow().privateKey())
                .getBytes()
                .orElseThrow()));
  }

  /** RFC 8032, 7.1, test 1. */
  @Test
  void theKeyOfASeedIsTheOneOfTheStandard() {
    KeyPair pair =
        Ed25519Seed.pairFrom(
            HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    assertTrue(
        HexFormat.of()
            .formatHex(pair.getPublic().getEncoded())
            .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
  }

  @Test
  void aShortMasterIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KeySource.derivedFrom("2026", Secret.ofText("x".repeat(31))));
  }
}
