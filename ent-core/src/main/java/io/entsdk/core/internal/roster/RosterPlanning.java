package io.entsdk.core.internal.roster;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.School;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.directory.SchoolRow;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.JpaRestrictions;
import io.entsdk.core.roster.LinkAnswer;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.RosterCounts;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterPlanId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a plan from a reading and keeps it, within one unit of work. */
public final class RosterPlanning {

  private final Unit unit;

  public RosterPlanning(Unit unit) {
    this.unit = unit;
  }

  public RosterPlan plan(
      School school,
      LocalDate day,
      String source,
      RosterReading reading,
      List<LinkAnswer> answers,
      Actor actor) {
    long revision =
        new JpaSchools(unit)
            .row(school.id())
            .map(SchoolRow::rosterRevision)
            .orElseThrow(() -> new NotFoundException("School", school.id()));
    KnownSchool known = new JpaKnownSchool(unit, school, day, source).load();
    RosterMarks marks = new RosterMarks(unit.tenant());
    RosterDiff diff = new RosterDiff(known, reading, unit::newId);
    diff.compare(new HandEntries(answers, marks::of), marks)
        .leaveAlone(new JpaRestrictions(unit).people());
    RosterPlan plan =
        new RosterPlan(
            new RosterPlanId(unit.newId()),
            school.id(),
            source,
            RosterPlan.Status.PLANNED,
            day,
            counts(reading, diff),
            kinds(diff.changes()),
            diff.brakes(),
            rejections(reading, diff),
            notices(reading, diff),
            reading.rejectedLines() + diff.unmatched().size());
    new JpaRosterPlans(unit).add(plan, revision, diff.changes(), actor);
    return plan;
  }

  private static RosterCounts counts(RosterReading reading, RosterDiff diff) {
    return new RosterCounts(
        reading.pupils().size(),
        reading.guardians().size(),
        reading.teachers().size(),
        diff.links());
  }

  private static Map<RosterChangeKind, Integer> kinds(List<RosterChange> changes) {
    Map<RosterChangeKind, Integer> kinds = new EnumMap<>(RosterChangeKind.class);
    changes.forEach(change -> kinds.merge(change.kind(), 1, Integer::sum));
    return kinds;
  }

  private static List<Notice> notices(RosterReading reading, RosterDiff diff) {
    return Stream.concat(diff.notices().stream(), reading.notices().stream()).limit(1_000).toList();
  }

  private static List<Rejection> rejections(RosterReading reading, RosterDiff diff) {
    return Stream.concat(reading.rejections().stream(), diff.unmatched().stream())
        .limit(1_000)
        .toList();
  }
}
