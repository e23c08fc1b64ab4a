package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells what adopting a rule would move, before anybody adopts it: numbers of accounts, and nobody.
 *
 * @param schools those whose rule would change, each with what moves in it
 * @param conflicts what would have to be settled
 */
public record RuleSimulation(
    RuleProposal proposal, List<OfSchool> schools, List<SourceConflict> conflicts) {

  private static final String BUNDLE = "io.entsdk.privacy.retention.simulation";

  public RuleSimulation {
    schools = List.copyOf(schools);
    conflicts = List.copyOf(conflicts);
  }

  /** Counts the accounts of one school by what becomes of them, zeros included. */
  public record OfSchool(SchoolId school, LocalDate day, Map<Movement, Integer> accounts) {

    public OfSchool {
      Map<Movement, Integer> all = new EnumMap<>(Movement.class);
      for (Movement one : Movement.values()) {
        all.put(one, accounts.getOrDefault(one, 0));
      }
      accounts = Collections.unmodifiableMap(all);
    }
  }

  /** Return how many accounts of all schools come to {@code movement}. */
  public int count(Movement movement) {
    return schools.stream().mapToInt(one -> one.accounts().getOrDefault(movement, 0)).sum();
  }

  /** Return it in sentences, in French or English. */
  public String explain(Locale locale) {
    return new SimulationSentence(this, locale).text(BUNDLE);
  }

  /** Return the disagreements as sentences. */
  List<String> disagreements(Locale locale) {
    return conflicts.stream().map(one -> one.explain(locale)).toList();
  }
}
