package io.entsdk.messaging.item;

/** Says where in a mailbox an item lies: that of its owner alone, and of no effect on others. */
public enum Folder {
  /** What one was sent. */
  INBOX,
  /** What one has sent. */
  SENT,
  /** What one has put away, read or not. */
  ARCHIVE,
  /** What one no longer wants to see; it is still there for everybody else. */
  TRASH
}
