package io.entsdk.messaging.notice;

/** Says how often somebody wants to be told on a channel. */
public enum Rhythm {
  /** Of each item, once it is shown and within the hours. */
  AT_ONCE,
  /** Of all that is new, once a day at 17:00. */
  DAILY,
  /** Of all that is new, on Fridays at 17:00. */
  WEEKLY,
  /** Never; what is new is read in the mailbox alone. */
  NEVER
}
