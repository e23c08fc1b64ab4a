package io.entsdk.core.directory;

import java.util.List;

/**
 * Tells what a bulk confirmation did.
 *
 * @param confirmed the links that are {@code FULL} now, one for each guardian and child
 * @param leftOut the pupils who are for a second look: more than two unverified guardians, or
 *     somebody about whom a decision stands already
 */
public record BulkConfirmation(List<Guardianship> confirmed, List<PersonId> leftOut) {
  public BulkConfirmation {
    confirmed = List.copyOf(confirmed);
    leftOut = List.copyOf(leftOut);
  }
}
