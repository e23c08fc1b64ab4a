package io.entsdk.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of a list: how many things at most, and after which {@link Cursor}.
 *
 * @param after where the page before ended; absent for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {

  private static final int LONGEST = 200;

  public PageRequest {
    if (limit < 1 || limit > LONGEST) {
      throw RejectedException.of(
          "limit", "out-of-range", "a page holds 1 to " + LONGEST + " items");
    }
  }

  /** Ask for the first {@code limit} items. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, null);
  }

  /** Ask for the {@code limit} items that follow the page that gave {@code cursor}. */
  public static PageRequest after(Cursor cursor, int limit) {
    return new PageRequest(limit, cursor);
  }

  /** Return the cursor to go on from; empty for the first page. */
  public Optional<Cursor> cursor() {
    return Optional.ofNullable(after);
  }
}
