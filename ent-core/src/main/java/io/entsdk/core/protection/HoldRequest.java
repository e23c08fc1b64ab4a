package io.entsdk.core.protection;

import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;

/**
 * Asks to keep something.
 *
 * @param reference what leads to the file, such as a case number, and tells nothing of it: 1 to 200
 *     characters
 * @param reviewOn the day on which somebody looks whether it is still needed, a calendar day; the
 *     hold goes on until two people release it, whatever that day
 */
public record HoldRequest(
    HeldSubject subject, HoldBasis basis, String reference, LocalDate reviewOn) {

  public static HoldRequest of(
      PersonId person, HoldBasis basis, String reference, LocalDate reviewOn) {
    return new HoldRequest(HeldSubject.of(person), basis, reference, reviewOn);
  }

  /** Prints without the reference, which leads to a family's case. */
  @Override
  public String toString() {
    return "HoldRequest[" + subject + " " + basis + "]";
  }
}
