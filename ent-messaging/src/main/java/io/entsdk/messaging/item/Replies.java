package io.entsdk.messaging.item;

/** Says whom the recipients of an item may answer, from the least to the most. */
public enum Replies {
  /** Nobody. */
  NOBODY,
  /** Whoever sent it, alone. */
  AUTHOR,
  /** Everybody whom its roster shows. */
  EVERYBODY;

  /** Return the lesser of both. */
  public Replies atMost(Replies other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
