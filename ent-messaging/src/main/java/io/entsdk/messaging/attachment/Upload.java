package io.entsdk.messaging.attachment;

/** Tells what became of a file that somebody gave. */
public sealed interface Upload {

  /** Was taken; it waits for the scanner, and may be attached meanwhile. */
  record Taken(Attachment attachment) implements Upload {}

  /** Was not kept. */
  record Refused(UploadRefusal because) implements Upload {}
}
