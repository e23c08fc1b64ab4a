package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.ContactRegister;
import io.entsdk.messaging.item.RegisteredContact;

/** Is the way into what one school decides about its messaging. */
public final class SchoolMessaging {

  private final Tenant tenant;
  private final SchoolId school;

  SchoolMessaging(Tenant tenant, SchoolId school) {
    this.tenant = tenant;
    this.school = school;
  }

  /**
   * Return a page of the register of adults of the school who wrote to one pupil alone, the newest
   * first: who, to whom and when. That it was read is recorded for each pupil.
   */
  public Page<RegisteredContact> contactRegister(PageRequest asked, Actor actor) {
    return Unit.joined(tenant, unit -> new ContactRegister(unit, actor).of(school, asked));
  }

  /** Return what was sent past the hours of families. */
  public UrgentSends urgentSends() {
    return new UrgentSends(tenant, school);
  }

  /** Return the mode in which the management alone sends. */
  public IncidentMode incident() {
    return new IncidentMode(tenant, school);
  }
}
