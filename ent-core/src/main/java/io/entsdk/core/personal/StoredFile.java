package io.entsdk.core.personal;

import io.entsdk.core.directory.PersonId;
import java.util.Set;

/**
 * Is a file that a store keeps about a person and that belongs to no row.
 *
 * @param toldToGuardians whether whoever acts in a child's name is given it
 * @param others who else has to do with it, such as the guardian who gave it: no other guardian of
 *     the child is given it then
 */
public record StoredFile(PersonalFile file, boolean toldToGuardians, Set<PersonId> others) {

  public StoredFile {
    others = Set.copyOf(others);
  }

  /** Return {@code file} as one that is the person's own alone. */
  public static StoredFile own(PersonalFile file) {
    return new StoredFile(file, false, Set.of());
  }
}
