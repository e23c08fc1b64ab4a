package io.entsdk.messaging.item;

import java.util.Locale;

/**
 * Shows an item in the reader's language, by a machine, beside the original: what the reader
 * answers is the original. Prints without its words.
 *
 * @param engine the id of the translator that made it
 */
public record Rendition(
    OpenItem original, Locale language, String subject, String text, String engine) {

  @Override
  public String toString() {
    return "Rendition[" + original.entry().item() + " " + language + "]";
  }
}
