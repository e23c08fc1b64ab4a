package io.entsdk.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how far an erasure has come.
 *
 * @param people how many people have come to what, zeros included
 * @param beginsAt the end of the grace period; empty before the approval
 * @param failures what could not be erased when it was last tried; it is tried again
 * @param certificate empty until all is gone and was looked for
 */
public record ErasureReport(
    ErasureId id,
    DueOn scope,
    ErasureState state,
    Map<ErasureOutcome, Integer> people,
    Optional<Instant> beginsAt,
    List<Failure> failures,
    Optional<ErasureCertificate> certificate) {

  public ErasureReport {
    people = Map.copyOf(people);
    failures = List.copyOf(failures);
  }

  /**
   * Counts the people for whom the same went wrong.
   *
   * @param where the table or the store at which it did
   * @param what a code, such as {@code rows-left}, or the name of an exception's class
   */
  public record Failure(String where, String what, int people) {}
}
