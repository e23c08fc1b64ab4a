package io.entsdk.privacy;

import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.personal.Purpose;

/** Declares which reads of privacy are recorded for each person whom they show. */
public final class PrivacyReads {

  /** Until when an account is kept, and why. */
  public static final RecordedRead RETENTION =
      RecordedRead.told(PrivacyPermissions.READ_RETENTION, Purpose.ACCOUNTABILITY);

  /** What a sweep of a school would do, account by account. */
  public static final RecordedRead RETENTION_PLAN =
      RecordedRead.told(PrivacyPermissions.PLAN_RETENTION, Purpose.ACCOUNTABILITY);

  /** Who is in an erasure. */
  public static final RecordedRead ERASURE_PEOPLE =
      RecordedRead.told(PrivacyPermissions.READ_ERASURE, Purpose.ACCOUNTABILITY);

  /** Who has asked to be erased. */
  public static final RecordedRead ERASURE_REQUESTS =
      RecordedRead.told(PrivacyPermissions.READ_ERASURE, Purpose.ACCOUNTABILITY);

  /** Who is tied to no school. */
  public static final RecordedRead UNTIED_PEOPLE =
      RecordedRead.told(PrivacyPermissions.PLAN_ERASURE, Purpose.ACCOUNTABILITY);

  /** Who bears the name by which a service knows somebody: asked for a case, mostly. */
  public static final RecordedRead IDENTIFIED =
      RecordedRead.confidential(PrivacyPermissions.IDENTIFY_PERSON, Purpose.ACCOUNTABILITY);

  /** What the answers about somebody come to. */
  public static final RecordedRead CONSENT =
      RecordedRead.told(PrivacyPermissions.READ_CONSENT, Purpose.ACCOUNTABILITY);

  /** Who has answered what about somebody. */
  public static final RecordedRead CONSENT_HISTORY =
      RecordedRead.told(PrivacyPermissions.READ_CONSENT_HISTORY, Purpose.ACCOUNTABILITY);

  private PrivacyReads() {}
}
