package io.entsdk.core.audit;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;

/** Declares what the audit asks for. */
public final class AuditPermissions {

  /** List, export and verify the audit of the tenant; the host's own machinery alone may. */
  public static final Permission INSPECT_AUDIT =
      Permission.of("inspect-audit", Assurance.TWO_FACTORS);

  /**
   * See who saw a child's data; for guardians who exercise parental authority, or to whom it was
   * delegated (GDPR Art. 15, asked in the child's name).
   */
  public static final Permission WHO_SAW =
      Permission.of("who-saw", Assurance.PASSWORD, Relation.GUARDS);

  private AuditPermissions() {}
}
