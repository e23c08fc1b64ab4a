package io.entsdk.core.access;

import io.entsdk.core.Assurance;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names something that a person may be allowed to do, the least assurance that it asks for and the
 * relations that grant it by themselves. Modules and vendors declare theirs as constants.
 *
 * @param relations empty when only {@code Actor.system} may do it
 */
public record Permission(String code, Assurance least, Set<Relation> relations) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  public Permission {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("A permission is 2 to 60 of a-z, 0-9 and -, not " + code);
    }
    relations = Set.copyOf(relations);
  }

  /** Declare a permission that any of {@code relations} grants from {@code least} on. */
  public static Permission of(String code, Assurance least, Relation... relations) {
    return new Permission(code, least, Set.of(relations));
  }
}
