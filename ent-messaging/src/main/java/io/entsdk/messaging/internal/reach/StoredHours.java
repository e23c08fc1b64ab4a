package io.entsdk.messaging.internal.reach;

import io.entsdk.messaging.release.PolicySource;
import io.entsdk.messaging.release.PolicySource.Confidence;
import io.entsdk.messaging.release.ReleaseWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the hours of a person as a row does: names of days with spaces, and two times. */
record StoredHours(String days, String opens, String closes) {

  private static final PolicySource OWN =
      new PolicySource("The person's own choice", "", LocalDate.EPOCH, Confidence.CHOSEN);

  static StoredHours of(@Nullable ReleaseWindow hours) {
    if (hours == null) {
      return new StoredHours("", "", "");
    }
    String days =
        hours.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    return new StoredHours(days, hours.opens().toString(), hours.closes().toString());
  }

  @Nullable ReleaseWindow window() {
    if (days.isEmpty()) {
      return null;
    }
    Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
    for (String day : days.split(" ", -1)) {
      open.add(DayOfWeek.valueOf(day));
    }
    return new ReleaseWindow(open, LocalTime.parse(opens), LocalTime.parse(closes), OWN);
  }
}
