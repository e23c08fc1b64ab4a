package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.util.Set;

/**
 * Shows one line of an inbox. Prints without the subject.
 *
 * @param author whoever sent it; {@link PersonId#GONE} once that person was erased
 * @param releasedAt from when on it is shown, which is not when it was written
 * @param children the reader's own children whom it concerns; never anybody else's
 * @param acknowledged whether the reader has acknowledged it for each of them
 */
public record InboxEntry(
    ItemId item,
    ItemKind kind,
    SchoolId school,
    PersonId author,
    String subject,
    Instant releasedAt,
    boolean read,
    Asked asked,
    boolean acknowledged,
    Set<PersonId> children) {

  public InboxEntry {
    children = Set.copyOf(children);
  }

  @Override
  public String toString() {
    return "InboxEntry[" + item + "]";
  }
}
