package io.entsdk.messaging;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;

/** Is the way into what one school decides about its messaging. */
public final class SchoolMessaging {

  private final Tenant tenant;
  private final SchoolId school;

  SchoolMessaging(Tenant tenant, SchoolId school) {
    this.tenant = tenant;
    this.school = school;
  }

  /** Return the mode in which the management alone sends. */
  public IncidentMode incident() {
    return new IncidentMode(tenant, school);
  }
}
