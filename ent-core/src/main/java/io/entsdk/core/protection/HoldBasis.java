package io.entsdk.core.protection;

/** Says why something must not be erased. */
public enum HoldBasis {
  /** Legal claims are made, defended or expected (GDPR Art. 17(3)(e)). */
  LITIGATION,
  /** A court, the police or the prosecutor has asked to keep it. */
  INVESTIGATION,
  /** Somebody has reported it, and it is evidence. */
  REPORT,
  /** A data subject has asked for a copy or for a restriction, and the answer is due. */
  REQUEST,
  /** The supervisory authority has asked to keep it. */
  AUTHORITY
}
