package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one school has decided, as it stands at one moment.
 *
 * @param hours when it shows something new
 * @param managementOnly whether an incident leaves sending to the management
 * @param open what it has opened that holds today
 */
public record SchoolPolicy(
    SchoolId school,
    SchoolLevel level,
    ReachProfile profile,
    ReleaseCalendar hours,
    boolean managementOnly,
    List<Open> open) {

  /** States that something is open in a class or a group, or in the school when both are absent. */
  public record Open(
      Opening opening,
      Verdict mode,
      Set<Duty> duties,
      @Nullable ClassId inClass,
      @Nullable GroupId inGroup) {

    public Open {
      duties = Set.copyOf(duties);
    }
  }

  public SchoolPolicy {
    open = List.copyOf(open);
  }

  /** Return where the school's days begin and end. */
  public ZoneId zone() {
    return hours.zone();
  }

  boolean isPrimary() {
    return level == SchoolLevel.PRIMARY;
  }

  ReachTable table() {
    return switch (profile) {
      case FR_1D_STRICT -> PrimaryTable.STRICT;
      case FR_2D_STRICT -> SecondaryTable.STRICT;
      case FR_2D_CLASSMATES -> SecondaryTable.CLASSMATES;
    };
  }

  /** Return this policy with one more opening. */
  public SchoolPolicy with(Open more) {
    return new SchoolPolicy(
        school,
        level,
        profile,
        hours,
        managementOnly,
        Stream.concat(open.stream(), Stream.of(more)).toList());
  }

  /** Return this policy while an incident leaves sending to the management. */
  public SchoolPolicy inIncident() {
    return new SchoolPolicy(school, level, profile, hours, true, open);
  }
}
