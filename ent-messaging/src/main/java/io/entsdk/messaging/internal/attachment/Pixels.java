package io.entsdk.messaging.internal.attachment;

/** Bounds how large a picture says it is, since whoever shows it makes room for it first. */
final class Pixels {

  private static final long MOST = 100_000_000;

  private Pixels() {}

  static void check(long width, long height) {
    Bytes.require(width > 0 && height > 0, "a picture of nothing");
    Bytes.require(width <= MOST && height <= MOST && width * height <= MOST, "too many pixels");
  }
}
