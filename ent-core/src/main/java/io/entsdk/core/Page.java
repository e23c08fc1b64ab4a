package io.entsdk.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page of a list in its stable order, with the cursor that continues after it; there is
 * no total count.
 *
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, @Nullable Cursor after) {

  public Page {
    items = List.copyOf(items);
  }

  /** Return the cursor of the next page, or empty when this is the last one. */
  public Optional<Cursor> next() {
    return Optional.ofNullable(after);
  }

  /** Return the same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> to) {
    return new Page<>(items.stream().<R>map(to).toList(), after);
  }
}
