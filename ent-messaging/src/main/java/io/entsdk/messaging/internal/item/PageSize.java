package io.entsdk.messaging.internal.item;

import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;

/** Keeps a page of somebody's post from being a whole mailbox. */
public final class PageSize {

  private static final int LONGEST = 100;

  private PageSize() {}

  /**
   * Return {@code asked} if a page may be so long.
   *
   * @throws RejectedException with code {@code out-of-range} otherwise
   */
  public static int of(int asked) {
    if (asked < 1 || asked > LONGEST) {
      throw RejectedException.of(
          "limit", "out-of-range", "a page holds 1 to " + LONGEST + " items");
    }
    return asked;
  }

  /** Return {@code asked} if a page may be so long. */
  public static PageRequest of(PageRequest asked) {
    of(asked.limit());
    return asked;
  }
}
