package io.entsdk.core.directory;

/** States that a guardian answers for a child, on certain terms, for a period. */
public record Guardianship(
    GuardianshipId id, Guardian guardian, PersonId child, GuardianshipTerms terms, Period period) {

  public GuardianshipState state() {
    return terms.state();
  }
}
