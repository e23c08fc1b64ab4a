package io.entsdk.core.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * States that two persons of the directory are one, from {@code at} until it was taken back. Prints
 * without its evidence.
 *
 * @param into who stands for both; whoever stands for it where that one was merged further
 * @param by empty for the host's own machinery
 */
public record Merge(
    MergeId id,
    PersonId person,
    PersonId into,
    MergeEvidence evidence,
    Instant at,
    Optional<PersonId> by,
    Optional<End> end) {

  /**
   * Says when and why it was taken back.
   *
   * @param by empty for the host's own machinery
   */
  public record End(Instant at, Optional<PersonId> by, String reason) {}

  @Override
  public String toString() {
    return "Merge[" + id + " of " + person + " into " + into + "]";
  }
}
