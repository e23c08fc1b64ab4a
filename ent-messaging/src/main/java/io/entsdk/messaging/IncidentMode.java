package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.IncidentBook;

/**
 * Leaves the sending of one school to its management for a time, as when stolen accounts send
 * threats. A pupil's road to the adults to be trusted stays open.
 *
 * <p>What waits for its hours meanwhile goes on waiting until the incident is over; what was shown
 * stays. Each method is one unit of work.
 */
public final class IncidentMode {

  private final Tenant tenant;
  private final SchoolId school;

  IncidentMode(Tenant tenant, SchoolId school) {
    this.tenant = tenant;
    this.school = school;
  }

  /** Let the management alone send from now on, for {@code reason}; again changes nothing. */
  public void managementOnly(String reason, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new IncidentBook(unit, actor).begin(school, reason);
          return school;
        });
  }

  /** Let everybody send again who may; ending it again changes nothing. */
  public void end(Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new IncidentBook(unit, actor).end(school);
          return school;
        });
  }

  /** Tell whether the school is in it. */
  public boolean isOn(Actor actor) {
    return Unit.joined(tenant, unit -> new IncidentBook(unit, actor).isOn(school));
  }
}
