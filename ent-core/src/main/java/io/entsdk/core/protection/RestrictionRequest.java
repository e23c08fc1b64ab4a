package io.entsdk.core.protection;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import java.util.EnumSet;
import java.util.Set;

/**
 * Asks to store data about a person without using them.
 *
 * @param categories which data; {@link DataCategory#TRACE} never: what proves an act stays as it is
 * @param reference what leads to the file, and tells nothing of it: 1 to 200 characters
 */
public record RestrictionRequest(
    PersonId person, Set<DataCategory> categories, RestrictionBasis basis, String reference) {

  public RestrictionRequest {
    categories = Set.copyOf(categories);
  }

  /** Ask for all that can be restricted: the person is no longer there for anybody. */
  public static RestrictionRequest whole(
      PersonId person, RestrictionBasis basis, String reference) {
    return new RestrictionRequest(person, all(), basis, reference);
  }

  /** Return every category that can be restricted. */
  public static Set<DataCategory> all() {
    return EnumSet.complementOf(EnumSet.of(DataCategory.TRACE));
  }

  /** Prints without the reference, which leads to a family's case. */
  @Override
  public String toString() {
    return "RestrictionRequest[" + person + " " + categories + " " + basis + "]";
  }
}
