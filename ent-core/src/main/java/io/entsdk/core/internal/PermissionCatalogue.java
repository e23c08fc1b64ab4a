package io.entsdk.core.internal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Role;
import io.entsdk.core.spi.PermissionSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds every permission and role that a module or vendor declares, each code once. */
public final class PermissionCatalogue {

  private final Map<String, Declared<Permission>> permissions = new TreeMap<>();
  private final Map<String, Declared<Role>> roles = new TreeMap<>();

  private record Declared<T>(T what, PermissionSource by) {}

  /**
   * Gather what {@code sources} declare.
   *
   * @throws MisconfiguredException if two of them declare one code, naming both
   */
  public PermissionCatalogue(Collection<PermissionSource> sources) {
    for (PermissionSource source : sources) {
      source.permissions().forEach(one -> declare(permissions, one.code(), one, source));
      source.roles().forEach(one -> declare(roles, one.code(), one, source));
    }
  }

  private static <T> void declare(
      Map<String, Declared<T>> known, String code, T what, PermissionSource source) {
    Declared<T> twin = known.putIfAbsent(code, new Declared<>(what, source));
    if (twin != null) {
      throw new MisconfiguredException(
          "Two sources declare the code %s: %s and %s; rename one"
              .formatted(code, named(twin.by()), named(source)));
    }
  }

  private static String named(PermissionSource source) {
    return source.id() + " (" + source.getClass().getName() + ")";
  }

  /** Return every permission, by code. */
  public List<Permission> permissions() {
    return permissions.values().stream().map(Declared::what).toList();
  }

  /** Return every declared role, by code. */
  public List<Role> roles() {
    return roles.values().stream().map(Declared::what).toList();
  }

  public Optional<Permission> find(String code) {
    return Optional.ofNullable(permissions.get(code)).map(Declared::what);
  }

  public Optional<Role> role(String code) {
    return Optional.ofNullable(roles.get(code)).map(Declared::what);
  }

  /** Return what the permission allows; its code if nobody declares it. */
  public String text(String code, Locale locale) {
    Declared<Permission> known = permissions.get(code);
    return known == null ? code : known.by().text(code, locale);
  }

  /** Return what people call a role; the tenant's own keep the name that they were given. */
  public String roleName(Role role, Locale locale) {
    Declared<Role> known = roles.get(role.code());
    return known == null ? role.name() : known.by().roleName(role, locale);
  }
}
