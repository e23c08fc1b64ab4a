package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is a rule as a controller means to adopt it.
 *
 * @param school whose own it will be; absent where it is for every school without an own one
 * @param rule its number of version does not count: the next one is given
 * @param from the first day on which it holds
 * @param because 1 to 1,000 characters, without names of people
 */
public record RuleProposal(
    @Nullable SchoolId school,
    RetentionRule rule,
    LocalDate from,
    String because,
    List<Settlement> settlements) {

  public RuleProposal {
    settlements = List.copyOf(settlements);
  }

  /** Propose {@code rule} as {@code school}'s own. */
  public static RuleProposal of(
      SchoolId school, RetentionRule rule, LocalDate from, String because) {
    return new RuleProposal(school, rule, from, because, List.of());
  }

  /** Propose {@code rule} for every school of the tenant that has none of its own. */
  public static RuleProposal ofAllSchools(RetentionRule rule, LocalDate from, String because) {
    return new RuleProposal(null, rule, from, because, List.of());
  }

  /** Decide between texts that disagree; see {@link SourceConflict#about}. */
  public RuleProposal settling(String conflict, String why) {
    Settlement one = new Settlement(conflict, why);
    return new RuleProposal(
        school, rule, from, because, Stream.concat(settlements.stream(), Stream.of(one)).toList());
  }
}
