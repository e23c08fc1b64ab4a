package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.reach.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows one line of an inbox. Prints without the subject.
 *
 * @param author whoever sent it; {@link PersonId#GONE} once that person was erased
 * @param onBehalfOf in whose name the author said it, if not in the own alone
 * @param thread the thread that the reader may follow; absent where the reader was addressed alone
 * @param releasedAt from when on it is shown, which is not when it was written
 * @param starred whether the reader has marked it, which nobody else is shown
 * @param priority how its author has marked it
 * @param children the reader's own children whom it concerns; never anybody else's
 * @param acknowledged whether the reader has answered it as it asks for each of them
 */
public record InboxEntry(
    ItemId item,
    ItemKind kind,
    SchoolId school,
    PersonId author,
    @Nullable Principal onBehalfOf,
    @Nullable ThreadId thread,
    String subject,
    Instant releasedAt,
    boolean read,
    boolean starred,
    Priority priority,
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
