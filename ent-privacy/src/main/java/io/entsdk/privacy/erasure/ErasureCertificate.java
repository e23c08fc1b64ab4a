package io.entsdk.privacy.erasure;

import io.entsdk.core.RejectedException;

/**
 * Is the proof that an erasure was carried out and looked for, without personal data: a JSON Web
 * Signature (RFC 7515) over counts, times and fingerprints.
 */
public record ErasureCertificate(String jws) {

  private static final int LONGEST = 200_000;

  public ErasureCertificate {
    if (jws.isBlank() || jws.length() > LONGEST) {
      throw RejectedException.of(
          "certificate", "malformed", "a certificate is three parts of text between dots");
    }
  }
}
