package io.entsdk.core.launch;

import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what going live asks for. */
public final class LaunchPermissions {

  /** See what is on record and what is missing before a school goes live. */
  public static final Permission READ_READINESS =
      Permission.of("read-readiness", Assurance.PASSWORD, HEADS, OVERSEES).readableBySupport();

  /** Put on record what must be there before a school goes live. */
  public static final Permission RECORD_READINESS =
      Permission.of("record-readiness", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Let a school go live with everything on record, and take it out of service. */
  public static final Permission LAUNCH_SCHOOL =
      Permission.of("launch-school", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Let a school try the service for a time before everything is on record. */
  public static final Permission LAUNCH_PILOT =
      Permission.of("launch-pilot", Assurance.TWO_FACTORS, OVERSEES);

  private LaunchPermissions() {}
}
