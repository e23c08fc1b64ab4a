package io.entsdk.messaging;

import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.personal.Purpose;

/** Declares which reads of messaging are recorded for each person whom they show. */
public final class MessagingReads {

  /** Who was reached for which child, and who has answered. */
  public static final RecordedRead ACKNOWLEDGEMENTS =
      RecordedRead.told(MessagingPermissions.READ_ACKNOWLEDGEMENTS, Purpose.SCHOOL_COMMUNICATION);

  private MessagingReads() {}
}
