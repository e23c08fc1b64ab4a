package io.entsdk.core.spi;

import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Role;
import java.util.List;
import java.util.Locale;

/**
 * Declares the permissions of a module, so that they can be listed, explained and given.
 *
 * <p>Called when the runtime is built and whenever somebody reads a text; return the same each
 * time. No two sources may declare the same code.
 */
public interface PermissionSource {

  /** Return the stable, unique key of this source, such as {@code acme-notebook}. */
  String id();

  /** Return every permission that this module asks for. */
  List<Permission> permissions();

  /**
   * Return what the permission {@code code} allows, as a verb with its object; in French for a
   * French locale and in English for any other that has no text of its own.
   */
  String text(String code, Locale locale);

  /** Return roles that are ready to be given; a tenant defines more of its own. */
  default List<Role> roles() {
    return List.of();
  }

  /**
   * Return what people call {@code role}; its own name unless there are names in more languages.
   */
  default String roleName(Role role, Locale locale) {
    return role.name();
  }
}
