package io.entsdk.messaging.item;

/**
 * Holds the words that replace those of an item. Prints nothing of them.
 *
 * @param material whether what is asked of recipients begins anew, since it is something else now
 */
public record Rewording(String subject, String text, boolean material) {

  /** Return words that say the same better: answers given before still count. */
  public static Rewording of(String subject, String text) {
    return new Rewording(subject, text.replace("\r\n", "\n"), false);
  }

  /** Return the same words, as something that is to be answered anew. */
  public Rewording asMaterial() {
    return new Rewording(subject, text, true);
  }

  @Override
  public String toString() {
    return "Rewording[material=" + material + "]";
  }
}
