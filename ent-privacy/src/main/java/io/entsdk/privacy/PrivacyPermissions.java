package io.entsdk.privacy;

import static io.entsdk.core.access.Relation.GUARDS;
import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;
import static io.entsdk.core.access.Relation.SELF;
import static io.entsdk.core.access.Relation.TEACHES;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what ent-privacy asks for. */
public final class PrivacyPermissions {

  /** See what is kept, by table, and how much of it. */
  public static final Permission READ_INVENTORY =
      Permission.of("read-inventory", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /** See until when one person's account is kept, and why. */
  public static final Permission READ_RETENTION =
      Permission.of("read-retention", Assurance.PASSWORD, SELF, HEADS, OVERSEES);

  /** See what a sweep of a school would erase. */
  public static final Permission PLAN_RETENTION =
      Permission.of("plan-retention", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Plan an erasure, take people out of it, or take it back. */
  public static final Permission PLAN_ERASURE =
      Permission.of("plan-erasure", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Approve the erasure that another person has planned. */
  public static final Permission APPROVE_ERASURE =
      Permission.of("approve-erasure", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** See how far an erasure has come, and its certificate. */
  public static final Permission READ_ERASURE =
      Permission.of("read-erasure", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** See which rules hold, and what was adopted when and why. */
  public static final Permission READ_RULES =
      Permission.of("read-rules", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /**
   * Adopt a rule, which is the controller's: beside this, whoever does is named for it or oversees
   * the school.
   */
  public static final Permission ADOPT_RULES =
      Permission.of("adopt-rules", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Let rows be swept whose time is over, and say how many are meant. */
  public static final Permission RUN_SWEEP =
      Permission.of("run-sweep", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Ask that what is kept about oneself, or about a child, be erased. */
  public static final Permission ASK_ERASURE =
      Permission.of("ask-erasure", Assurance.PASSWORD, SELF, GUARDS);

  /** Have the copy of what is kept about oneself, or about a child. */
  public static final Permission READ_COPY =
      Permission.of("read-copy", Assurance.PASSWORD, SELF, GUARDS);

  /** Answer what becomes of contributions to places of others when an account is closed. */
  public static final Permission ANSWER_CONTRIBUTIONS =
      Permission.of("answer-contributions", Assurance.PASSWORD, SELF, GUARDS);

  /** See elimination slips. */
  public static final Permission READ_SLIP =
      Permission.of("read-slip", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /** Prepare an elimination slip, send it, and write down what the archives have answered. */
  public static final Permission PREPARE_SLIP =
      Permission.of("prepare-slip", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Sign an elimination slip, and attest the destruction. */
  public static final Permission SIGN_SLIP =
      Permission.of("sign-slip", Assurance.TWO_FACTORS, HEADS);

  /** Plan the closing of a whole tenant, see how far it has come, or take it back. */
  public static final Permission PLAN_CLOSURE =
      Permission.of("plan-closure", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /**
   * Approve the closing that another person has planned, which is the controller's: beside this,
   * whoever does is named for it or oversees each school.
   */
  public static final Permission APPROVE_CLOSURE =
      Permission.of("approve-closure", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Let a service know people by names of its own, or by others from now on. */
  public static final Permission RENAME_PEOPLE =
      Permission.of("rename-people", Assurance.TWO_FACTORS, OVERSEES);

  /** Learn by which name a service knows somebody: oneself, when one opens it. */
  public static final Permission READ_PSEUDONYM =
      Permission.of("read-pseudonym", Assurance.CARD, SELF, HEADS, OVERSEES);

  /** Lead the name by which a service knows somebody back to the person. */
  public static final Permission IDENTIFY_PERSON =
      Permission.of("identify-person", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Ask for a consent about a child of one's class, or somebody of the school. */
  public static final Permission ASK_CONSENT =
      Permission.of("ask-consent", Assurance.PASSWORD, TEACHES, HEADS);

  /** Say oneself whether one agrees, at any age. */
  public static final Permission ANSWER_OWN_CONSENT =
      Permission.of("answer-own-consent", Assurance.CARD_AND_PICTURES, SELF);

  /** Answer what is asked about a child, as one of those who answer for it. */
  public static final Permission ANSWER_CONSENT =
      Permission.of("answer-consent", Assurance.PASSWORD, GUARDS);

  /** Write down what was signed on paper, or said aloud. */
  public static final Permission RECORD_CONSENT =
      Permission.of("record-consent", Assurance.PASSWORD, TEACHES, HEADS);

  /** See what the answers come to, and not whose they are. */
  public static final Permission READ_CONSENT =
      Permission.of("read-consent", Assurance.PASSWORD, TEACHES, HEADS);

  /** See who has said what, and when. */
  public static final Permission READ_CONSENT_HISTORY =
      Permission.of("read-consent-history", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  private PrivacyPermissions() {}
}
