package io.entsdk.privacy.consent;

/** Says how an answer came in. */
public enum ConsentMethod {
  /** By whoever it is of, signed in. */
  OWN_ACCOUNT,
  /** On paper, which somebody of the school has in front of them. */
  PAPER,
  /** Aloud, to somebody of the school: a no of anybody, a yes of the person alone. */
  SPOKEN
}
