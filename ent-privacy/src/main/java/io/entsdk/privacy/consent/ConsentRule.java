package io.entsdk.privacy.consent;

import static io.entsdk.privacy.retention.Confidence.VERIFIED;
import static io.entsdk.privacy.retention.Confidence.VERIFIED_SECOND_HAND;

import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.LegalSource;

/**
 * Says whose agreement a consent about a child takes. Under each rule a refusal counts, whoever of
 * them it is of, and so does the child's own at any age; an adult agrees alone.
 *
 * <p>Parental authority ends at {@value #MAJORITY} (code civil, art. 371-1 and 414, read): from
 * that birthday on nothing counts that was given for the child.
 */
public enum ConsentRule {
  /**
   * Everybody who exercises parental authority, as for an image: the parents protect it in common
   * (code civil, art. 372-1, read). Academies disagree about one signature or two; this is the safe
   * side, and holds unless the controller has decided otherwise for the school.
   */
  EVERY_HOLDER(AgreementRule.ALL, GuardianshipRight.SIGN_UNUSUAL_ACT, ConsentRule.MAJORITY),
  /**
   * One of them, while no other refuses: where the school holds it for a usual act, of which each
   * parent is taken to act with the other's agreement (code civil, art. 372-2, read; that an image
   * may be one is the CNIL's of 2021, second hand).
   */
  ONE_HOLDER(
      AgreementRule.ANY_UNLESS_REFUSED, GuardianshipRight.SIGN_USUAL_ACT, ConsentRule.MAJORITY),
  /**
   * An online service that rests on consent: below {@value #ALONE} the child together with
   * everybody who exercises parental authority, from that birthday on the child alone (loi n°
   * 78-17, art. 45, and GDPR Art. 8; second hand). What was given together goes on until somebody
   * says otherwise, who is the child by then.
   */
  ONLINE_SERVICE(AgreementRule.ALL, GuardianshipRight.SIGN_UNUSUAL_ACT, ConsentRule.ALONE);

  /** Years of age at which parental authority ends. */
  public static final int MAJORITY = 18;

  /** Years of age from which a minor agrees alone to an online service. */
  public static final int ALONE = 15;

  private final AgreementRule agreement;
  private final GuardianshipRight right;
  private final int aloneFrom;

  ConsentRule(AgreementRule agreement, GuardianshipRight right, int aloneFrom) {
    this.agreement = agreement;
    this.right = right;
    this.aloneFrom = aloneFrom;
  }

  /** Return how many of those who answer for a child have to agree. */
  public AgreementRule agreement() {
    return agreement;
  }

  /** Return what somebody has to be allowed to sign, in order to answer for the child. */
  public GuardianshipRight right() {
    return right;
  }

  /** Return the years of age from which the person agrees alone. */
  public int aloneFrom() {
    return aloneFrom;
  }

  /** Tell whether it takes the child's own yes, beside those who answer for the child. */
  public boolean isJoint() {
    return this == ONLINE_SERVICE;
  }

  /** Return the text that it rests on. */
  public LegalSource source() {
    return switch (this) {
      case EVERY_HOLDER -> text("code civil", "art. 372-1", VERIFIED);
      case ONE_HOLDER -> text("code civil", "art. 372-2", VERIFIED);
      case ONLINE_SERVICE ->
          text("loi n° 78-17 du 6 janvier 1978", "art. 45", VERIFIED_SECOND_HAND);
    };
  }

  private static LegalSource text(String text, String article, Confidence confidence) {
    return new LegalSource(text, article, "Légifrance", null, confidence);
  }
}
