package io.entsdk.privacy.copy;

import io.entsdk.core.spi.Extension;
import java.time.Duration;

/**
 * Holds how much of files a copy takes along. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension} by a host that wants other limits than the usual.
 *
 * @param file the longest file, in bytes
 * @param total how long all files of a copy are together
 * @param patience how long a part may take to name its files, to open one, or to give a part of it
 */
public record CopyLimits(long file, long total, Duration patience) implements Extension {

  private static final long MEGABYTE = 1_000_000;

  public CopyLimits {
    if (file < 1 || total < file) {
      throw new IllegalArgumentException(
          "A file has 1 byte at least and no more than all together; given " + file + ", " + total);
    }
    if (patience.toMillis() < 1 || patience.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException("Patience lasts 1 ms to 10 minutes, not " + patience);
    }
  }

  /** Return what holds where a host gives nothing else: our own choice, no text asks for it. */
  public static CopyLimits usual() {
    return new CopyLimits(100 * MEGABYTE, 4_000 * MEGABYTE, Duration.ofSeconds(30));
  }

  @Override
  public String id() {
    return "copy-limits";
  }
}
