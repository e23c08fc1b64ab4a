package io.entsdk.messaging.internal.release;

import io.entsdk.messaging.release.ReleaseWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds hours as a row does: names of days with spaces, and two times; empty for none. */
public record StoredHours(String days, String opens, String closes) {

  public static StoredHours of(@Nullable ReleaseWindow hours) {
    if (hours == null) {
      return new StoredHours("", "", "");
    }
    String days =
        hours.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    return new StoredHours(days, hours.opens().toString(), hours.closes().toString());
  }

  public @Nullable ReleaseWindow window() {
    if (days.isEmpty()) {
      return null;
    }
    Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
    for (String day : days.split(" ", -1)) {
      open.add(DayOfWeek.valueOf(day));
    }
    return ReleaseWindow.of(open, LocalTime.parse(opens), LocalTime.parse(closes));
  }
}
