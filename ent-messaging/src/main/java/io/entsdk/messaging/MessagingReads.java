package io.entsdk.messaging;

import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.personal.Purpose;

/** Declares which reads of messaging are recorded for each person whom they show. */
public final class MessagingReads {

  /** Who was reached for which child, and who has answered. */
  public static final RecordedRead ACKNOWLEDGEMENTS =
      RecordedRead.told(MessagingPermissions.READ_ACKNOWLEDGEMENTS, Purpose.SCHOOL_COMMUNICATION);

  /** Which adult of a school wrote to which pupil alone, and when. */
  public static final RecordedRead CONTACT_REGISTER =
      RecordedRead.told(MessagingPermissions.READ_CONTACT_REGISTER, Purpose.SCHOOL_COMMUNICATION);

  /** By which decision something went to a person, and by which it would today. */
  public static final RecordedRead DECISIONS =
      RecordedRead.told(MessagingPermissions.REPLAY_DECISIONS, Purpose.SCHOOL_COMMUNICATION);

  private MessagingReads() {}
}
