package io.entsdk.privacy.copy;

/**
 * Says how the school knows that it is who they say. The paper is seen and not kept (GDPR Art.
 * 12(6); CNIL).
 */
public enum IdentitySeen {
  IDENTITY_CARD,
  PASSPORT,
  RESIDENCE_PERMIT,
  KNOWN_IN_PERSON
}
