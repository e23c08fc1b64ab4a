package io.entsdk.privacy.erasure;

import io.entsdk.privacy.erasure.CertificateCheck.Authentic;
import io.entsdk.privacy.erasure.CertificateCheck.Refused;
import io.entsdk.privacy.erasure.CertificateCheck.Why;
import io.entsdk.privacy.internal.erasure.Jws;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies certificates with public keys alone: no database, no network, no tenant.
 *
 * <p>Any library for RFC 7515 does too, with the algorithm EdDSA, RS256 or ES256; this one also
 * refuses what is merely written otherwise.
 */
public final class CertificateVerifier {

  private final Map<String, PublicKey> keys;

  private CertificateVerifier(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /** Verify by {@code keys}, each under the id that a certificate names. */
  public static CertificateVerifier of(Map<String, PublicKey> keys) {
    return new CertificateVerifier(keys);
  }

  /** Return what stands in {@code certificate}, or why it proves nothing; never throw. */
  public CertificateCheck verify(ErasureCertificate certificate) {
    Optional<Jws> read = Jws.read(certificate.jws());
    if (read.isEmpty()) {
      return new Refused(Why.UNREADABLE);
    }
    Jws jws = read.get();
    PublicKey key = keys.get(jws.keyId());
    if (key == null) {
      return new Refused(Why.UNKNOWN_KEY);
    }
    return jws.isSignedBy(key)
        ? new Authentic(jws.keyId(), jws.payload())
        : new Refused(Why.BAD_SIGNATURE);
  }
}
