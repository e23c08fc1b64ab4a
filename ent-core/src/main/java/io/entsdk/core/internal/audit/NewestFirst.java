package io.entsdk.core.internal.audit;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RejectedException;
import io.entsdk.core.internal.persistence.CursorSeal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Cuts a list, the newest first, into pages.
 *
 * @param <R> what a row of the list is read as
 */
final class NewestFirst<R> {

  private static final int MOST = 1_000;
  private static final Place NEWEST = new Place(Long.MAX_VALUE, new UUID(0, 0));

  private final CursorSeal seal;
  private final Rows<R> rows;
  private final Function<R, Place> placeOf;

  NewestFirst(CursorSeal seal, Rows<R> rows, Function<R, Place> placeOf) {
    this.seal = seal;
    this.rows = rows;
    this.placeOf = placeOf;
  }

  Page<R> page(Optional<Cursor> after, int most) {
    if (most < 1 || most > MOST) {
      throw RejectedException.of("most", "range", "a page has 1 to " + MOST + " entries");
    }
    Place from = after.map(seal::open).map(Place::read).orElse(NEWEST);
    List<R> found = rows.before(from, most + 1);
    if (found.size() <= most) {
      return new Page<>(found, null);
    }
    List<R> shown = found.subList(0, most);
    return new Page<>(shown, seal.after(placeOf.apply(shown.get(most - 1)).parts()));
  }

  /**
   * Reads rows that stand before a place, the newest first.
   *
   * @param <R> what a row is read as
   */
  interface Rows<R> {
    List<R> before(Place place, int most);
  }

  /** Is the place of a row in its list. */
  record Place(long at, UUID id) {

    private static Place read(List<String> parts) {
      return new Place(Long.parseLong(parts.get(0)), UUID.fromString(parts.get(1)));
    }

    private String[] parts() {
      return new String[] {Long.toString(at), id.toString()};
    }
  }
}
