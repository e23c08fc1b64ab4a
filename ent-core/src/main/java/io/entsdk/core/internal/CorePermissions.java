package io.entsdk.core.internal;

import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Role;
import io.entsdk.core.audit.AuditPermissions;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.event.Streams;
import io.entsdk.core.launch.LaunchPermissions;
import io.entsdk.core.protection.ProtectionPermissions;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.usage.UsagePermissions;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Declares the permissions of core, and roles that are ready to be given.
 *
 * <p>A role names permissions of the sibling jars by their codes: where a jar is absent, its codes
 * hold nothing.
 */
final class CorePermissions implements PermissionSource {

  private static final String BUNDLE = "io.entsdk.core.access.permissions";

  @Override
  public String id() {
    return "ent-core";
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        DirectoryPermissions.OPEN_SCHOOL,
        DirectoryPermissions.MANAGE_ROSTER,
        DirectoryPermissions.BIND_PERSON,
        DirectoryPermissions.READ_SCHOOL,
        DirectoryPermissions.FIND_PEOPLE,
        DirectoryPermissions.READ_CLASS,
        DirectoryPermissions.READ_PERSON,
        DirectoryPermissions.READ_GUARDIANSHIPS,
        DirectoryPermissions.DECIDE_GUARDIANSHIP,
        DirectoryPermissions.MANAGE_INSTITUTIONS,
        DirectoryPermissions.MANAGE_ACTIVITIES,
        DirectoryPermissions.MANAGE_AGENTS,
        DirectoryPermissions.REACH_PUPIL,
        DirectoryPermissions.READ_SENSITIVE_GROUP,
        DirectoryPermissions.READ_ENTRUSTED,
        DirectoryPermissions.MANAGE_DIRECTORY,
        DirectoryPermissions.MERGE_PEOPLE,
        DirectoryPermissions.WELCOME_PUPIL,
        ProtectionPermissions.READ_PROTECTION,
        ProtectionPermissions.PLACE_HOLD,
        ProtectionPermissions.RELEASE_HOLD,
        ProtectionPermissions.RESTRICT_DATA,
        DirectoryPermissions.GIVE_PASS,
        DirectoryPermissions.MANAGE_FIELDS,
        AuditPermissions.INSPECT_AUDIT,
        AuditPermissions.WHO_SAW,
        Streams.RESUME_STREAMS,
        LaunchPermissions.READ_READINESS,
        LaunchPermissions.RECORD_READINESS,
        LaunchPermissions.LAUNCH_SCHOOL,
        LaunchPermissions.LAUNCH_PILOT,
        UsagePermissions.READ_USAGE,
        UsagePermissions.READ_ALL_USAGE,
        AccessPermissions.READ_RIGHTS,
        AccessPermissions.GIVE_RIGHTS,
        AccessPermissions.DELEGATE_RIGHTS,
        AccessPermissions.DEFINE_ROLES,
        AccessPermissions.ASK_SUPPORT,
        AccessPermissions.GRANT_SUPPORT);
  }

  /** Return what a school hands out most: to a substitute, an aide of a class, its own office. */
  @Override
  public List<Role> roles() {
    return List.of(
        Role.of(
            "substitute",
            "Remplaçant",
            "read-class",
            "read-person",
            "announce-to-class",
            "read-acknowledgements",
            "void-cards",
            "end-sessions"),
        Role.of(
            "class-admin",
            "Administration de la classe",
            "read-class",
            "read-person",
            "issue-cards",
            "void-cards",
            "end-sessions"),
        Role.of(
            "local-admin",
            "Administration locale",
            "read-school",
            "read-class",
            "read-person",
            "manage-roster",
            "bind-person",
            "issue-cards",
            "void-cards",
            "end-sessions"));
  }

  @Override
  public String text(String code, Locale locale) {
    return texts(locale).getString(code);
  }

  @Override
  public String roleName(Role role, Locale locale) {
    return texts(locale).getString("role." + role.code());
  }

  private static ResourceBundle texts(Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked));
  }
}
