package io.entsdk.core.internal.launch;

import static io.entsdk.core.launch.LaunchPermissions.LAUNCH_PILOT;
import static io.entsdk.core.launch.LaunchPermissions.LAUNCH_SCHOOL;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.usage.UsageJob;
import io.entsdk.core.launch.Launch;
import io.entsdk.core.launch.LaunchEvents;
import io.entsdk.core.launch.LaunchResult;
import io.entsdk.core.launch.Readiness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Lets a school go live and takes it out of service, for one actor in one unit of work. */
public final class LaunchDesk {

  private static final int LONGEST_PILOT_DAYS = 366;
  private static final int LONGEST_REASON = 200;

  private final Unit unit;
  private final Actor actor;
  private final LaunchStore store;
  private final LaunchNotes notes;

  public LaunchDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.store = new LaunchStore(unit);
    this.notes = new LaunchNotes(unit, actor);
  }

  /** Let {@code school} go live if nothing is missing; the same call again changes nothing. */
  public LaunchResult launch(SchoolId school) {
    require(LAUNCH_SCHOOL, school);
    store.lock(school);
    Optional<Launch> live = store.live(school).filter(one -> one.kind() == Launch.Kind.COMPLETE);
    if (live.isPresent()) {
      return new LaunchResult.Live(live.get());
    }
    LocalDate today = new Known(unit).today(school);
    Readiness readiness = new ReadinessFacts(unit).of(school, today);
    if (!readiness.isReady()) {
      return new LaunchResult.NotReady(readiness);
    }
    return new LaunchResult.Live(
        begun(
            LAUNCH_SCHOOL,
            new Launch(school, Launch.Kind.COMPLETE, Optional.empty(), unit.now(), null)));
  }

  /** Let {@code school} be live until {@code lastDay}; the same call again changes nothing. */
  public Launch pilot(SchoolId school, String reason, LocalDate lastDay) {
    require(LAUNCH_PILOT, school);
    School found = new Known(unit).school(school);
    LocalDate today = found.dayOf(unit.now());
    new Checks()
        .text("reason", reason, LONGEST_REASON)
        .that(
            !lastDay.isBefore(today) && !lastDay.isAfter(today.plusDays(LONGEST_PILOT_DAYS)),
            "lastDay",
            "out-of-range",
            "a pilot ends within " + LONGEST_PILOT_DAYS + " days from today")
        .pass();
    store.lock(school);
    Instant until = lastDay.plusDays(1).atStartOfDay(found.zone()).toInstant();
    Launch asked =
        new Launch(school, Launch.Kind.PILOT, Optional.of(reason.strip()), unit.now(), until);
    return store
        .live(school)
        .filter(live -> live.reason().equals(asked.reason()) && until.equals(live.until()))
        .orElseGet(() -> begun(LAUNCH_PILOT, asked));
  }

  /** Take {@code school} out of service; the same call again changes nothing. */
  public void withdraw(SchoolId school, String reason) {
    require(LAUNCH_SCHOOL, school);
    new Checks().text("reason", reason, LONGEST_REASON).pass();
    store.lock(school);
    if (store.end(school, reason.strip(), actor)) {
      notes.record(LAUNCH_SCHOOL, school);
      notes.tell(LaunchEvents.SCHOOL_WITHDRAWN, school, Map.of());
    }
  }

  private Launch begun(Permission permission, Launch launch) {
    store.add(launch, actor);
    UsageJob.announce(unit);
    notes.record(permission, launch.school());
    notes.tell(LaunchEvents.SCHOOL_LAUNCHED, launch.school(), Map.of("kind", launch.kind().name()));
    return launch;
  }

  private void require(Permission permission, SchoolId school) {
    new AccessCheck(unit).require(actor, permission, new Scope.OfSchool(school));
  }
}
