package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.roster.Brake;
import io.entsdk.core.roster.RosterCounts;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterPlanId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the head of a stored plan; its changes and remarks are rows of their own. */
record RosterPlanHead(
    RosterPlanId id,
    SchoolId school,
    String source,
    RosterPlan.Status status,
    long rosterRevision,
    LocalDate day,
    RosterCounts read,
    long unreadLines,
    Set<Brake> brakes) {

  static final String COLUMNS =
      "id, school_id, source, status, roster_revision, effective_day,"
          + " pupil_rows, guardian_rows, teacher_rows, links, unread_lines, brakes";

  static RosterPlanHead read(Row row) {
    return new RosterPlanHead(
        new RosterPlanId(row.uuid(0)),
        new SchoolId(row.uuid(1)),
        row.text(2),
        RosterPlan.Status.valueOf(row.text(3)),
        row.bigint(4),
        row.date(5),
        new RosterCounts(row.integer(6), row.integer(7), row.integer(8), row.integer(9)),
        row.bigint(10),
        brakes(row.text(11)));
  }

  private static Set<Brake> brakes(String names) {
    Set<Brake> pulled = EnumSet.noneOf(Brake.class);
    Pattern.compile(" ")
        .splitAsStream(names)
        .filter(name -> !name.isEmpty())
        .map(Brake::valueOf)
        .forEach(pulled::add);
    return pulled;
  }

  static String encoded(Set<Brake> brakes) {
    return brakes.stream().map(Brake::name).sorted().collect(Collectors.joining(" "));
  }
}
