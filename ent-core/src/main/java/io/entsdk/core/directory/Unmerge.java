package io.entsdk.core.directory;

import java.util.List;

/**
 * Tells what to look through after two persons turned out to be two: what was written while they
 * were one, each under the id that it names. Nothing of it has moved or is lost.
 *
 * @param merge what was taken back
 * @param facts the stays, functions and assignments that were made, changed or ended since
 * @param links the links between guardians and children that were decided since
 */
public record Unmerge(Merge merge, List<Fact> facts, List<GuardianshipRecord> links) {

  public Unmerge {
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }
}
