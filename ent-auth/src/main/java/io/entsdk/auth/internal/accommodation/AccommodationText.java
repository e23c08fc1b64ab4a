package io.entsdk.auth.internal.accommodation;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.core.internal.persistence.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Is what one column holds of a pupil's needs: the step in milliseconds, then the kinds. */
public final class AccommodationText {

  private AccommodationText() {}

  static String of(Accommodations needs) {
    return needs.scanStep().toMillis()
        + needs.kinds().stream()
            .sorted()
            .map(kind -> " " + kind.name())
            .collect(Collectors.joining());
  }

  /** Read {@code column}; null means that nothing is needed. */
  public static Accommodations read(Row row, int column) {
    return row.isNull(column) ? Accommodations.NONE : read(row.text(column));
  }

  static Accommodations read(String text) {
    String[] fields = text.split(" ", -1);
    Set<Accommodation> kinds = EnumSet.noneOf(Accommodation.class);
    Arrays.stream(fields).skip(1).flatMap(name -> find(name).stream()).forEach(kinds::add);
    return new Accommodations(kinds, Duration.ofMillis(Long.parseLong(fields[0])));
  }

  /** A newer node may know more kinds. */
  private static Optional<Accommodation> find(String name) {
    return Arrays.stream(Accommodation.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
