package io.entsdk.messaging.notice;

/** Tells what became of a notice that a channel was given. */
public enum NoticeOutcome {
  /** Was taken over; what comes back later is told by {@link Notices#reportBounce}. */
  SENT,
  /** Cannot be sent now, and may be later: a mailbox that is full, a server that is away. */
  LATER,
  /** Never reaches anybody: no such mailbox, a subscription that ended. */
  NO_SUCH_ADDRESS
}
