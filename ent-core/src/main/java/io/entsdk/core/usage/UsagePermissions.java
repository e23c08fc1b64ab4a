package io.entsdk.core.usage;

import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what usage figures ask for. */
public final class UsagePermissions {

  /** See how much a school uses its ENT. */
  public static final Permission READ_USAGE =
      Permission.of("read-usage", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /** See how much all schools of the tenant use it; the host's own machinery, unless given. */
  public static final Permission READ_ALL_USAGE =
      Permission.of("read-all-usage", Assurance.PASSWORD);

  private UsagePermissions() {}
}
