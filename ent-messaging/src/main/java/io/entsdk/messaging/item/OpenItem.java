package io.entsdk.messaging.item;

import org.jspecify.annotations.Nullable;

/**
 * Shows a whole item to one reader. Prints without its text.
 *
 * @param text plain text, with line feeds between its lines
 * @param html the same with its marks, safe to be shown in a page; absent for plain text
 * @param replies whom the reader may answer, as far as the item goes; reach decides about the rest
 * @param revision the fingerprint of the version shown, to which an acknowledgement is bound
 * @param guardiansCopied whether the guardians of a pupil to whom it went have it too: the pupil is
 *     told so
 */
public record OpenItem(
    InboxEntry entry,
    String text,
    @Nullable String html,
    Replies replies,
    String revision,
    boolean guardiansCopied) {

  @Override
  public String toString() {
    return "OpenItem[" + entry.item() + "]";
  }
}
