package io.entsdk.messaging.item;

import org.jspecify.annotations.Nullable;

/**
 * Holds the words that replace those of an item. Prints nothing of them.
 *
 * @param text plain text; ignored where there is {@code html}
 * @param html the text with marks, as {@code PrivateMessage.html} takes it
 * @param material whether what is asked of recipients begins anew, since it is something else now
 */
public record Rewording(String subject, String text, @Nullable String html, boolean material) {

  /** Return words that say the same better: answers given before still count. */
  public static Rewording of(String subject, String text) {
    return new Rewording(subject, text.replace("\r\n", "\n"), null, false);
  }

  /** Return such words with marks, links and lists. */
  public static Rewording ofHtml(String subject, String html) {
    return new Rewording(subject, "", html, false);
  }

  /** Return the same words, as something that is to be answered anew. */
  public Rewording asMaterial() {
    return new Rewording(subject, text, html, true);
  }

  @Override
  public String toString() {
    return "Rewording[material=" + material + "]";
  }
}
