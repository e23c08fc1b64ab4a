package io.entsdk.messaging.item;

/** Says what an item asks of each of its recipients. */
public enum Asked {
  /** To read it, no more. */
  NOTHING,
  /** To say that it was seen. */
  TO_ACKNOWLEDGE
}
