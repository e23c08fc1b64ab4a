package io.entsdk.messaging.item;

/**
 * Says why something passes the hours of families. Prints without its words.
 *
 * @param words what its sender says about it, which heads are shown: one line of 1 to 200
 *     characters
 */
public record Urgency(UrgentReason reason, String words) {

  @Override
  public String toString() {
    return "Urgency[" + reason + "]";
  }
}
