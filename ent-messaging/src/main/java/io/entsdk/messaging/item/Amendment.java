package io.entsdk.messaging.item;

import java.time.Instant;

/** Tells what became of an author's wish to change an item or to take it back. */
public sealed interface Amendment {

  /** It was changed, or is not shown any more to whom it was sent. */
  record Done(ItemId item) implements Amendment {}

  /** It stays as it is: its kind lets authors do this before {@code until} alone. */
  record TooLate(ItemId item, Instant until) implements Amendment {}
}
