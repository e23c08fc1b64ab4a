package io.entsdk.messaging.help;

import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a pupil's call to an adult who was asked, and to nobody else. Prints without the name.
 *
 * @param childName first and last name: an adult of the school's life may not read the directory
 * @param assurance how sure it is that it was this child: on the code of a class it may have been a
 *     neighbour
 * @param againAt when the child pressed the picture last
 * @param seenAt when an adult has said to have seen it; null while nobody has
 * @param seenBy the first adult who has; {@link PersonId#GONE} once that person was erased
 */
public record Call(
    CallId id,
    PersonId child,
    String childName,
    SchoolId school,
    AdultPicture picture,
    Assurance assurance,
    Instant calledAt,
    Instant againAt,
    @Nullable Instant seenAt,
    @Nullable PersonId seenBy) {

  /** Tell whether an adult has seen it. */
  public boolean isSeen() {
    return seenAt != null;
  }

  @Override
  public String toString() {
    return "Call[" + id + "]";
  }
}
