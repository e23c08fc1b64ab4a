package io.entsdk.messaging.internal.item;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.IncidentBook;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.PolicyRows;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.internal.release.ReleasePlan;
import io.entsdk.messaging.item.SendLimits;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom an announcement would get to, by which decision and from when on, within one unit of
 * work: one statement for the rolls, three for what decisions need.
 */
record AnnouncementPlan(Unit unit, Actor actor, Content content) {

  /** Plan it, unless it is for so many that a job has to: only classes are gone through so. */
  Planned of(Addressed addressed) {
    return RelayPlan.classOf(content)
        .map(relay -> new RelayPlan(unit, actor, content).of(relay))
        .orElseGet(() -> ofSchool(addressed));
  }

  private Planned ofSchool(Addressed addressed) {
    SendLimits limits = Expanding.limits(unit);
    return new JpaRolls(unit)
        .of(addressed, limits.atOnce())
        .map(rolls -> of(addressed, rolls))
        .orElseGet(() -> beyond(addressed));
  }

  private Planned beyond(Addressed addressed) {
    if (!addressed.activities().isEmpty()) {
      return Planned.refused(SendRefusal.TOO_MANY);
    }
    return Expanding.isOf(unit, addressed, content.school())
        ? Planned.expanding(new Calendars(unit).of(content.school(), unit.now()))
        : Planned.refused(SendRefusal.CLASS_OF_ANOTHER_SCHOOL);
  }

  Planned of(Addressed addressed, Rolls rolls) {
    if (!rolls.schools().keySet().equals(Set.of(content.school()))) {
      return Planned.refused(SendRefusal.CLASS_OF_ANOTHER_SCHOOL);
    }
    if (!rolls.live().contains(content.school())) {
      return Planned.refused(SendRefusal.SCHOOL_NOT_LIVE);
    }
    ZoneId zone = rolls.schools().values().iterator().next();
    LocalDate today = LocalDate.ofInstant(unit.now(), zone);
    content.asked().requireOpenOn(today);
    List<Reached> named = rolls.guardiansOn(today);
    if (named.isEmpty()) {
      return Planned.nobody(new Judged(List.of(), Map.of(), List.of()), rolls.pupilsOn(today));
    }
    return of(addressed, named, rolls.pupilsOn(today));
  }

  private Planned of(Addressed addressed, List<Reached> named, Set<PersonId> pupils) {
    SendingReach reach =
        new SendingReach(
            unit, actor, content.school(), null, named.stream().map(Reached::person).toList());
    SchoolPolicy policy = reach.policy().orElseGet(() -> new PolicyRows(unit).of(content.school()));
    if (policy.managementOnly()
        && !new IncidentBook(unit, actor).isManagedByActor(content.school())) {
      return Planned.refused(SendRefusal.MANAGEMENT_ONLY);
    }
    Judged judged =
        new Judging(reach, content.descriptor().contact(), !addressed.activities().isEmpty())
            .judge(named);
    if (judged.isEmpty()) {
      return Planned.nobody(judged, pupils);
    }
    return new Planned(
        judged,
        shown(policy.hours(), judged.reached()),
        judged.without(pupils),
        reach.isByStaff() || !addressed.activities().isEmpty(),
        policy.hours(),
        null);
  }

  /** Return from when on each guardian is shown it, by the hours of the children concerned. */
  private Map<PersonId, Instant> shown(ReleaseCalendar hours, List<Reached> reached) {
    if (content.marks().isUrgent()) {
      return reached.stream()
          .map(Reached::person)
          .distinct()
          .collect(toMap(identity(), one -> unit.now()));
    }
    Map<PersonId, Set<PersonId>> children =
        reached.stream().collect(groupingBy(Reached::person, mapping(Reached::child, toSet())));
    return new ReleasePlan(unit, hours, ReleaseRule.USUAL)
        .moments(unit.now(), Readership.FAMILIES, children);
  }
}
