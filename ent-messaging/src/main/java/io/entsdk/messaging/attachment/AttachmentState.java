package io.entsdk.messaging.attachment;

/** Says whether a file may be opened. */
public enum AttachmentState {
  /** Nobody has answered for it yet, and nobody opens it. */
  PENDING,
  /** It may be opened. */
  CLEAN,
  /** It will never be opened. */
  INFECTED
}
