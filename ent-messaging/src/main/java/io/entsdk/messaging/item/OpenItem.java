package io.entsdk.messaging.item;

/**
 * Shows a whole item to one reader. Prints without its text.
 *
 * @param text plain text, with line feeds between its lines
 * @param replies whom the reader may answer, as far as the item goes; reach decides about the rest
 * @param revision the fingerprint of the version shown, to which an acknowledgement is bound
 */
public record OpenItem(InboxEntry entry, String text, Replies replies, String revision) {

  @Override
  public String toString() {
    return "OpenItem[" + entry.item() + "]";
  }
}
