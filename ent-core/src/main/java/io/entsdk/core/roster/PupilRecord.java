package io.entsdk.core.roster;

import io.entsdk.core.directory.PupilLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as a source tells them: the name, the birth date, the class and the pupil's own level.
 *
 * <p>No address, no telephone, no photo permission: see {@link DropReason}.
 */
public record PupilRecord(
    Origin origin,
    String lastName,
    @Nullable String usageName,
    String firstName,
    LocalDate birthDate,
    String className,
    PupilLevel level)
    implements RosterRecord {

  /** Return whether {@code other} says exactly the same, wherever it was read. */
  public boolean saysTheSameAs(PupilRecord other) {
    return equals(other.readAt(origin));
  }

  private PupilRecord readAt(Origin elsewhere) {
    return new PupilRecord(elsewhere, lastName, usageName, firstName, birthDate, className, level);
  }
}
