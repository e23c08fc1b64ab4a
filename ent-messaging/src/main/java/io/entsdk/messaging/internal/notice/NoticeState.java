package io.entsdk.messaging.internal.notice;

/** Tells what became of a notice, as its row keeps it. */
enum NoticeState {
  WAITING,
  /** A channel has taken it over. */
  SENT,
  /** Nothing was left to tell: read, recalled, no longer the reader's. */
  NEEDLESS,
  /** No address gets it through. */
  UNREACHED
}
