package io.entsdk.core.access;

import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;
import static io.entsdk.core.access.Relation.TEACHES;

import io.entsdk.core.Assurance;

/** Declares what rights themselves ask for. */
public final class AccessPermissions {

  /** See who may do what in a school, and why. */
  public static final Permission READ_RIGHTS =
      Permission.of("read-rights", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /** Give and end rights in a school, none that one does not have. */
  public static final Permission GIVE_RIGHTS =
      Permission.of("give-rights", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Let somebody else use one's own rights for a time. */
  public static final Permission DELEGATE_RIGHTS =
      Permission.of("delegate-rights", Assurance.PASSWORD, TEACHES, HEADS, OVERSEES);

  /** Define and retire the tenant's own roles; the host's own machinery, unless it is given. */
  public static final Permission DEFINE_ROLES =
      Permission.of("define-roles", Assurance.TWO_FACTORS);

  /** Ask for a support session and enter it; the host's own machinery, unless it is given. */
  public static final Permission ASK_SUPPORT = Permission.of("ask-support", Assurance.TWO_FACTORS);

  /** Let support look into a school, see its sessions and end them. */
  public static final Permission GRANT_SUPPORT =
      Permission.of("grant-support", Assurance.TWO_FACTORS, HEADS);

  private AccessPermissions() {}
}
