package io.entsdk.privacy.consent;

/** Is what somebody has said about a consent; silence is none of them. */
public enum ConsentAnswer {
  GIVEN,
  REFUSED,
  /** Taken back after it was given, as easily as that (GDPR Art. 7(3)). */
  WITHDRAWN;

  /** Tell whether it forbids, whatever others say. */
  public boolean isNo() {
    return this != GIVEN;
  }
}
