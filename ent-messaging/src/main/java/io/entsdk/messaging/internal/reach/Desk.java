package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.MANAGE_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stands for whoever settles the reach of a school, within one unit of work. */
record Desk(Unit unit, Actor actor) {

  int tenant() {
    return unit.tenantId().value();
  }

  /** Pass if the actor may settle who writes to whom in {@code school}. */
  void require(SchoolId school) {
    new AccessCheck(unit).require(actor, MANAGE_REACH, new Scope.OfSchool(school));
  }

  void record(String action, SchoolId school) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()));
  }

  void record(String action, SchoolId school, PersonId about) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()).about(about));
  }

  /** Return who acts, for a column; null when no person does. */
  @Nullable UUID by() {
    return actor.person().map(PersonId::value).orElse(null);
  }

  /** Return who acts, for a parameter; empty when no person does. */
  String byText() {
    return actor.person().map(PersonId::toString).orElse("");
  }
}
