package io.entsdk.messaging.item;

/** Says how much its author wants an item to be noticed, from the least to the most. */
public enum Priority {
  NORMAL,
  /** Its author calls it important, which its readers are shown and nothing else follows from. */
  HIGH,
  /** It passed the hours of families, by a right of its own and for a reason that is kept. */
  URGENT
}
