package io.entsdk.messaging.notice;

import io.entsdk.core.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is new about one child, or about nobody's child. Prints without the name.
 *
 * @param child absent for what concerns no child of the reader
 * @param firstName empty likewise
 * @param unread how many items are new and not read
 * @param toAnswer how many of them, and of those that the reader is reminded of, wait for an answer
 */
public record ChildNews(@Nullable PersonId child, String firstName, int unread, int toAnswer) {

  @Override
  public String toString() {
    return "ChildNews[" + child + "]";
  }
}
