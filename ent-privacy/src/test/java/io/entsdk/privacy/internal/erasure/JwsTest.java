package io.entsdk.privacy.internal.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.spi.KeySource.SigningKey;
import io.entsdk.privacy.erasure.CertificateCheck.Authentic;
import io.entsdk.privacy.erasure.CertificateCheck.Refused;
import io.entsdk.privacy.erasure.CertificateCheck.Why;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.privacy.erasure.ErasureCertificate;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certified is believed to the last byte, or not at all. */
class JwsTest {

  private static final String STATEMENT = "{\"kind\":\"ent-erasure/1\",\"people\":3}";

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "RSA", "EC"})
  void whatWasSignedIsReadByThePublicKeyAlone(String kind) throws Exception {
    KeyPair pair = pair(kind);

    assertEquals(new Authentic("2026", STATEMENT), verify(signed(pair), "2026", pair.getPublic()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "RSA", "EC"})
  void noSingleByteCanBeChanged(String kind) throws Exception {
    KeyPair pair = pair(kind);
    String jws = signed(pair);

    for (int at = 0; at < jws.length(); at++) {
      for (char other : new char[] {'A', 'B', 'z', '0', '_', '-', '=', '.', ' '}) {
        if (jws.charAt(at) != other) {
          String changed = jws.substring(0, at) + other + jws.substring(at + 1);
          assertInstanceOf(Refused.class, verify(changed, "2026", pair.getPublic()), changed);
        }
      }
    }
  }

  @Test
  void itSaysWhyItProvesNothing() throws Exception {
    KeyPair pair = pair("Ed25519");
    String jws = signed(pair);

    assertEquals(new Refused(Why.UNKNOWN_KEY), verify(jws, "2025", pair.getPublic()));
    assertEquals(new Refused(Why.BAD_SIGNATURE), verify(jws, "2026", pair("Ed25519").getPublic()));
    assertEquals(new Refused(Why.BAD_SIGNATURE), verify(jws, "2026", pair("RSA").getPublic()));
    for (String cut : new String[] {jws.substring(1), "x", "..", jws + ".", jws + "\n"}) {
      assertEquals(new Refused(Why.UNREADABLE), verify(cut, "2026", pair.getPublic()), cut);
    }
    assertEquals(
        new Refused(Why.BAD_SIGNATURE),
        verify(jws.substring(0, jws.lastIndexOf('.') + 1), "2026", pair.getPublic()));
  }

  @Test
  void aKeyThatDoesNotSignIsRefusedBeforeAnythingIsErased() throws Exception {
    KeyPair pair = pair("X25519");

    assertThrows(MisconfiguredException.class, () -> signed(pair));
    assertFalse(Jws.read(signed(pair("Ed25519"))).orElseThrow().isSignedBy(pair.getPublic()));
    assertTrue(Jws.read(signed(pair("Ed25519"))).isPresent());
  }

  private static String signed(KeyPair pair) {
    return Jws.sign(new SigningKey("2026", pair.getPrivate(), pair.getPublic()), STATEMENT);
  }

  private static Object verify(String jws, String id, PublicKey key) {
    return CertificateVerifier.of(Map.of(id, key)).verify(new ErasureCertificate(jws));
  }

  private static KeyPair pair(String kind) throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance(kind).generateKeyPair();
  }
}
