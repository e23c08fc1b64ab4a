package io.entsdk.privacy.erasure;

/** Says whether a certificate is what the holder of a key has signed. */
public sealed interface CertificateCheck {

  /**
   * Is what was signed, to the last byte.
   *
   * @param keyId the id of the key that signed
   * @param statement the statement as JSON
   */
  record Authentic(String keyId, String statement) implements CertificateCheck {}

  /** Is not, and says why. */
  record Refused(Why why) implements CertificateCheck {}

  /** Says why a certificate proves nothing. */
  enum Why {
    /** It is no certificate of ours: cut off, written otherwise, or something else. */
    UNREADABLE,
    /** It names a key that was not given. */
    UNKNOWN_KEY,
    /** Somebody has changed it, or somebody else has signed it. */
    BAD_SIGNATURE
  }
}
