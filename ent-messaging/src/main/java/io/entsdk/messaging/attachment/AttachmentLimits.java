package io.entsdk.messaging.attachment;

import io.entsdk.core.spi.Extension;

/**
 * Holds how much may be attached. Given to {@link io.entsdk.core.EntRuntime.Builder#extension} by a
 * host that wants other limits than the usual ones.
 *
 * @param file the longest file, in bytes; a file is held in memory while it is cleaned
 * @param perItem how many files go with one item
 * @param itemBytes how long they are together
 * @param personBytes how much one person has uploaded that is still kept
 * @param schoolBytes how much is kept for one school
 */
public record AttachmentLimits(
    long file, int perItem, long itemBytes, long personBytes, long schoolBytes)
    implements Extension {

  private static final long MEGABYTE = 1_000_000;

  public AttachmentLimits {
    if (file < 1 || file > 100 * MEGABYTE || perItem < 1 || perItem > 100) {
      throw new IllegalArgumentException(
          "A file has 1 byte to 100 MB, and an item 1 to 100 files; given "
              + file
              + ", "
              + perItem);
    }
  }

  /** Return what holds where a host gives nothing else. */
  public static AttachmentLimits usual() {
    return new AttachmentLimits(
        10 * MEGABYTE, 10, 25 * MEGABYTE, 1_000 * MEGABYTE, 50_000 * MEGABYTE);
  }

  @Override
  public String id() {
    return "attachment-limits";
  }
}
