package io.entsdk.core.internal.launch;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes what was done about a launch: in the audit, and in the stream of every head. */
final class LaunchNotes {

  private final Unit unit;
  private final Actor actor;

  LaunchNotes(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Record an act of a person; what the machine does is recorded by the access check. */
  void record(Permission permission, SchoolId school) {
    if (actor.kind() != Actor.Kind.SYSTEM) {
      new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), school.value()));
    }
  }

  void tell(EventType type, SchoolId school, Map<String, String> refs) {
    JpaPeople people = new JpaPeople(unit);
    List<Person> heads = people.staffOf(school, Profile.DIR, people.dayIn(school, unit.now()));
    Map<String, String> all = new HashMap<>(refs);
    all.put("school", school.toString());
    new Outbox(unit)
        .emit(heads.stream().map(head -> new EventDraft(type, head.id(), all)).toList());
  }
}
