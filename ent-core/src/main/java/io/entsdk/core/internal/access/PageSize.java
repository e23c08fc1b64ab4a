package io.entsdk.core.internal.access;

import io.entsdk.core.RejectedException;

/** Bounds how much a page may hold. */
final class PageSize {

  private static final int LARGEST = 500;

  private PageSize() {}

  static int of(int asked) {
    if (asked < 1 || asked > LARGEST) {
      throw RejectedException.of("max", "range", "a page holds 1 to " + LARGEST);
    }
    return asked;
  }
}
