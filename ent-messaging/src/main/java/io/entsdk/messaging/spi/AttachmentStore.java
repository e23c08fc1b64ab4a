package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import io.entsdk.messaging.attachment.AttachmentKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps the bytes of files that are sent: in a folder, in a bucket. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension}, one at most; without one nothing can be attached.
 *
 * <p>It is called outside every unit of work, from any node, by several at once, and perhaps twice
 * with the same key. It never learns a name. Where it keeps people's files for long, encrypt it.
 */
public interface AttachmentStore extends Extension {

  /**
   * Keep {@code bytes} under {@code key}. What is there already under that key is the same, or the
   * rest of a try that failed, and gives way: whoever opens it sees the one or the other, whole.
   */
  void put(AttachmentKey key, byte[] bytes) throws IOException;

  /** Return what is kept under {@code key}, to be closed by the caller; empty if nothing is. */
  Optional<InputStream> open(AttachmentKey key) throws IOException;

  /** Forget what is kept under {@code key}, if anything is. Backups are the host's to mind. */
  void delete(AttachmentKey key) throws IOException;
}
