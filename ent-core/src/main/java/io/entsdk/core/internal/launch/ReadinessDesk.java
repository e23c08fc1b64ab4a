package io.entsdk.core.internal.launch;

import static io.entsdk.core.launch.LaunchPermissions.READ_READINESS;
import static io.entsdk.core.launch.LaunchPermissions.RECORD_READINESS;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.LaunchEvents;
import io.entsdk.core.launch.LaunchRecord;
import io.entsdk.core.launch.LaunchRecordId;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Readiness;
import io.entsdk.core.launch.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts on record what a launch takes, and looks at it, for one actor in one unit of work. */
public final class ReadinessDesk {

  private final Unit unit;
  private final Actor actor;
  private final RecordStore store;

  public ReadinessDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.store = new RecordStore(unit);
  }

  public Readiness look(SchoolId school, LocalDate day) {
    require(READ_READINESS, school);
    return new ReadinessFacts(unit).of(school, day);
  }

  public List<LaunchRecord> listOf(SchoolId school) {
    require(READ_READINESS, school);
    return store.listOf(school);
  }

  public LaunchRecord record(SchoolId school, Requirement requirement, Proof proof, Period period) {
    require(RECORD_READINESS, school);
    new ProofCheck(unit, school).check(requirement, proof, period);
    LaunchRecordId id = store.add(school, requirement, proof, period, actor);
    note(school, requirement);
    return store.get(id);
  }

  public void end(LaunchRecordId id, LocalDate lastDay) {
    LaunchRecord record = store.get(id);
    require(RECORD_READINESS, record.school());
    store.end(id, lastDay, actor);
    note(record.school(), record.requirement());
  }

  private void note(SchoolId school, Requirement requirement) {
    LaunchNotes notes = new LaunchNotes(unit, actor);
    notes.record(RECORD_READINESS, school);
    notes.tell(LaunchEvents.READINESS_CHANGED, school, Map.of("requirement", requirement.name()));
  }

  private void require(Permission permission, SchoolId school) {
    new AccessCheck(unit).require(actor, permission, new Scope.OfSchool(school));
  }
}
