package io.entsdk.privacy.archive;

import java.time.LocalDate;
import java.util.Set;

/**
 * Is the answer of the archives to a slip.
 *
 * @param reference its number, 1 to 200 characters
 * @param on the day that it bears
 * @param refused the places of the lines that they do not agree to; all of them is a refusal
 */
public record Visa(String reference, LocalDate on, Set<Integer> refused) {

  public Visa {
    refused = Set.copyOf(refused);
  }

  /** Agree to every line. */
  public static Visa granted(String reference, LocalDate on) {
    return new Visa(reference, on, Set.of());
  }

  /** Agree to all but the lines at {@code places}. */
  public static Visa exceptFor(String reference, LocalDate on, Integer... places) {
    return new Visa(reference, on, Set.of(places));
  }
}
