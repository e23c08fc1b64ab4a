package io.entsdk.privacy.request;

import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.LegalSource;

/** Names why data are not erased on request, or not yet, with the text that says so. */
public enum RefusalReason {
  /** The account serves a task in the public interest as long as the person is entitled to it. */
  STILL_ENTITLED(ErasureGround.gdpr("art. 17(3)(b), 6(1)(e)")),
  /** A rule obliges the school to keep the data for longer. */
  OBLIGATION(ErasureGround.gdpr("art. 17(3)(b)")),
  /** Nobody has answered yet whether they are public archives. */
  ARCHIVES_UNKNOWN(Sources.ARCHIVES),
  /** They are public archives, and no visa covers them yet. */
  VISA_AWAITED(Sources.ARCHIVES),
  /** The rule in force ends in a decision of a person, who has not decided yet. */
  DECISION_AWAITED(ErasureGround.gdpr("art. 17(3)(d)")),
  /** Another school knows the person, who was not entered there by the mistake of this one. */
  KNOWN_ELSEWHERE(ErasureGround.gdpr("art. 17(1)(d)"));

  private final LegalSource source;

  RefusalReason(LegalSource source) {
    this.source = source;
  }

  public LegalSource source() {
    return source;
  }

  /** Stands apart from the constants, which read it. */
  private static final class Sources {

    private static final LegalSource ARCHIVES =
        new LegalSource(
            "code du patrimoine", "art. L214-3", "-", null, Confidence.VERIFIED_SECOND_HAND);
  }
}
