package io.entsdk.core.internal.access;

import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Role;
import io.entsdk.core.internal.PermissionCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what a role or a permission holds today; what nobody declares any more holds nothing.
 *
 * <p>Asked for many grants at once, it reads each text of a stored role a single time.
 */
final class RoleBook {

  private static final Pattern SEPARATOR = Pattern.compile(" ");

  private final PermissionCatalogue declared;
  private final Map<String, Set<String>> read = new HashMap<>();

  RoleBook(PermissionCatalogue declared) {
    this.declared = declared;
  }

  /**
   * Return the codes that {@code what} holds.
   *
   * @param stored the permissions of the tenant's own role of that code; empty if it has none
   */
  Set<String> permissionsOf(Right what, String stored) {
    if (what instanceof Right.OfPermission one) {
      return declared.find(one.code()).isPresent() ? Set.of(one.code()) : Set.of();
    }
    return stored.isEmpty()
        ? declared.role(what.code()).map(Role::permissions).map(this::known).orElse(Set.of())
        : read.computeIfAbsent(stored, text -> known(codes(text)));
  }

  /** Return those of {@code codes} that somebody declares and that may be given. */
  Set<String> known(Set<String> codes) {
    return codes.stream()
        .filter(code -> declared.find(code).filter(Permission::isGrantable).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> codes(String stored) {
    return SEPARATOR
        .splitAsStream(stored)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toUnmodifiableSet());
  }

  static String text(Set<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining(" "));
  }
}
