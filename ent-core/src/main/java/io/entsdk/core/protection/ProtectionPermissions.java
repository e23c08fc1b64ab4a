package io.entsdk.core.protection;

import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what it takes to hold and to restrict. */
public final class ProtectionPermissions {

  /** See what is held and restricted, and why. */
  public static final Permission READ_PROTECTION =
      Permission.of("read-protection", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Keep something from being erased; one person does, at once. */
  public static final Permission PLACE_HOLD =
      Permission.of("place-hold", Assurance.PASSWORD, HEADS, OVERSEES);

  /** Ask to release a hold, or confirm what somebody else has asked. */
  public static final Permission RELEASE_HOLD =
      Permission.of("release-hold", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Restrict the use of somebody's data, and lift it. */
  public static final Permission RESTRICT_DATA =
      Permission.of("restrict-data", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  private ProtectionPermissions() {}
}
