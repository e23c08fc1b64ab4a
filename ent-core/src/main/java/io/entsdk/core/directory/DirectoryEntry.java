package io.entsdk.core.directory;

import java.util.List;
import java.util.Set;

/**
 * Tells who somebody is, and no more: what tells homonyms of one school apart, without birth date,
 * address or family link. Prints as its id alone.
 *
 * @param profiles what the person is in the school
 * @param classes the names of the person's classes: a guardian's are those of the children
 */
public record DirectoryEntry(
    PersonId person, String displayName, Set<Profile> profiles, List<String> classes) {

  public DirectoryEntry {
    profiles = Set.copyOf(profiles);
    classes = List.copyOf(classes);
  }

  @Override
  public String toString() {
    return "DirectoryEntry[" + person + "]";
  }
}
