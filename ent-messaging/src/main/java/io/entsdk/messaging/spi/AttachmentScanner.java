package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.FileType;
import java.io.IOException;
import java.io.InputStream;

/**
 * Looks at each content that was attached, once, before anybody opens it. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension}, one at most; without one nothing can be attached.
 *
 * <p>It is called by the job {@code attachments}, outside every unit of work, on any node, and
 * perhaps twice for the same content. Return within five minutes: what one that hangs has answered
 * after that counts for nothing, another node asks meanwhile. Until it answers nobody opens the
 * file, however often it fails.
 */
public interface AttachmentScanner extends Extension {

  /** Says what was found. */
  enum Finding {
    CLEAN,
    INFECTED,
    /** Cannot say now; it is asked again. */
    LATER
  }

  /** Return what is found in {@code content}, which the caller closes. */
  Finding scan(AttachmentKey key, FileType type, InputStream content) throws IOException;
}
