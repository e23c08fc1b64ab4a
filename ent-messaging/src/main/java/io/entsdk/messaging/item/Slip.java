package io.entsdk.messaging.item;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is what a sheet of paper says to one guardian about one child, whom nothing else gets through to.
 * Prints without its words.
 *
 * @param addressee whom it is handed to: the guardian, or an agent of one
 * @param revision the fingerprint of the version on it, which an answer is bound to
 * @param until when agreeing ends, if it does
 */
public record Slip(
    ItemId item,
    PersonId child,
    Guardian guardian,
    PersonId addressee,
    Why why,
    Asked asked,
    String subject,
    String text,
    String revision,
    @Nullable Instant until) {

  /** Says why it is on paper. */
  public enum Why {
    /** The guardian wants it so. */
    ASKED_FOR_PAPER,
    /** Nobody knows that the guardian has ever come in. */
    NEVER_SEEN,
    /** No notice gets through to the guardian. */
    UNREACHED
  }

  @Override
  public String toString() {
    return "Slip[" + item + " " + child + "]";
  }
}
