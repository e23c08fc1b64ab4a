package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Is one version of a rule from its first day on, which is never edited: the next one takes its
 * place from that one's first day on.
 *
 * @param school whose own it is; absent where it holds for every school without an own one
 * @param rule what holds; of a version that ends the school's own, what held until then
 * @param from a calendar day of the school
 * @param ends whether the school has no own version from then on, so that that of all schools holds
 */
public record RuleVersion(
    @Nullable SchoolId school, RetentionRule rule, LocalDate from, boolean ends) {

  public RuleVersion(@Nullable SchoolId school, RetentionRule rule, LocalDate from) {
    this(school, rule, from, false);
  }

  /** What is in force on a day comes last of what has begun by then. */
  public static final Comparator<RuleVersion> BY_TIME =
      Comparator.comparing(RuleVersion::from).thenComparing(version -> version.rule().version());

  public String key() {
    return rule.key();
  }

  public boolean hasBegunOn(LocalDate day) {
    return !from.isAfter(day);
  }
}
