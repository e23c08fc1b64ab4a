package io.entsdk.core.access;

import io.entsdk.core.RejectedException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names a set of permissions that is given as one; ours and the vendors' are declared, a tenant
 * defines more of its own.
 *
 * @param name how people call it; in the language of the tenant for its own roles
 * @param permissions the codes of what it holds; a code that nobody declares holds nothing
 */
public record Role(String code, String name, Set<String> permissions) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PERMISSIONS = 64;

  public Role {
    if (!SHAPE.matcher(code).matches()) {
      throw RejectedException.of("code", "malformed", "a role's code is 2 to 60 of a-z, 0-9 and -");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw RejectedException.of(
          "name", "length", "a role's name has 1 to " + LONGEST_NAME + " characters");
    }
    permissions = Set.copyOf(permissions);
    if (permissions.isEmpty() || permissions.size() > MOST_PERMISSIONS) {
      throw RejectedException.of(
          "permissions", "count", "a role holds 1 to " + MOST_PERMISSIONS + " permissions");
    }
  }

  /** Describe a role that holds {@code permissions}. */
  public static Role of(String code, String name, String... permissions) {
    return new Role(code, name, Set.of(permissions));
  }
}
