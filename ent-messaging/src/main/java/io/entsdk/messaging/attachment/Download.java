package io.entsdk.messaging.attachment;

import java.io.InputStream;

/** Tells whether a file can be opened now. */
public sealed interface Download {

  /** Return what is known of the file in each case. */
  Attachment attachment();

  /**
   * Can be opened; whoever asked closes {@code content}. Serve it under the media type of its type,
   * with {@code nosniff}, as something to be saved.
   */
  record Ready(Attachment attachment, InputStream content) implements Download {

    @Override
    public String toString() {
      return "Ready[" + attachment + "]";
    }
  }

  /** Has not been looked at yet. */
  record Pending(Attachment attachment) implements Download {}

  /** Was found to be harmful. */
  record Infected(Attachment attachment) implements Download {}

  /** Cannot be had from the store now. */
  record Unavailable(Attachment attachment) implements Download {}
}
