package io.entsdk.core.internal.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes in SQL on which days several facts hold at once. */
public final class SharedDays {

  private static final String NEVER = "cast('%s' as date)".formatted(EntitlementFact.NEVER);

  private SharedDays() {}

  /**
   * Return two columns, the first day and the last, of which the latter may come before the former:
   * then there is no such day.
   */
  public static String of(String... facts) {
    String first =
        Stream.of(facts).map(fact -> fact + ".first_day").collect(Collectors.joining(", "));
    String last =
        Stream.of(facts)
            .map(fact -> "coalesce(" + fact + ".last_day, " + NEVER + ")")
            .collect(Collectors.joining(", "));
    return "greatest(" + first + "), nullif(least(" + last + "), " + NEVER + ")";
  }
}
