package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.UrgentRegister;
import io.entsdk.messaging.item.UrgentCount;
import io.entsdk.messaging.item.UrgentSend;
import java.time.Instant;

/** Shows what was sent from one school past the hours of families. */
public final class UrgentSends {

  private final Tenant tenant;
  private final SchoolId school;

  UrgentSends(Tenant tenant, SchoolId school) {
    this.tenant = tenant;
    this.school = school;
  }

  /** Return a page of it, the newest first: who, when, why, to how many; of at most 100. */
  public Page<UrgentSend> list(PageRequest asked, Actor actor) {
    return Unit.joined(tenant, unit -> new UrgentRegister(unit, school, actor).page(asked));
  }

  /** Count it from {@code from} on and before {@code to}, as of a term or a school year. */
  public UrgentCount count(Instant from, Instant to, Actor actor) {
    return Unit.joined(tenant, unit -> new UrgentRegister(unit, school, actor).count(from, to));
  }
}
