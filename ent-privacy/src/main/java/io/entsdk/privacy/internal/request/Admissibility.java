package io.entsdk.privacy.internal.request;

import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.RefusalReason;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Clearance;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionFacts;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether somebody may be erased on request: no limit has to be past, but no obligation and
 * no archive may stand against it.
 *
 * @param rules those under which the account stands
 * @param clearances what was granted for it
 */
public record Admissibility(
    ErasureGround ground,
    Entitlement entitlement,
    List<RetentionRule> rules,
    Set<Clearance> clearances) {

  private static final Map<Block, RefusalReason> BLOCKS =
      Map.of(
          Block.ARCHIVES_UNKNOWN, RefusalReason.ARCHIVES_UNKNOWN,
          Block.VISA, RefusalReason.VISA_AWAITED,
          Block.APPROVAL, RefusalReason.DECISION_AWAITED);

  public Admissibility {
    rules = List.copyOf(rules);
    clearances = Set.copyOf(clearances);
  }

  /** Return what stands against it on {@code day}, a calendar day of the school. */
  public Optional<RefusalReason> refusal(LocalDate day) {
    if (ground == ErasureGround.ENTERED_BY_MISTAKE) {
      return Optional.empty();
    }
    if (ground != ErasureGround.SCHOOL_CLOSED && isEntitled(day)) {
      return Optional.of(RefusalReason.STILL_ENTITLED);
    }
    if (rules.stream().anyMatch(rule -> obliges(rule, day))) {
      return Optional.of(RefusalReason.OBLIGATION);
    }
    return rules.stream()
        .flatMap(rule -> rule.blocks().stream())
        .filter(block -> clearances.stream().noneMatch(granted -> granted.lifts(block, day)))
        .sorted()
        .map(BLOCKS::get)
        .findFirst();
  }

  private boolean isEntitled(LocalDate day) {
    return entitlement instanceof Entitlement.Lasting
        || (entitlement instanceof Entitlement.Until until && !day.isAfter(until.lastDay()));
  }

  /** An obligation that counts from something that has no day yet has not ended. */
  private boolean obliges(RetentionRule rule, LocalDate day) {
    RetentionFacts facts = entitlement.facts();
    return rule.limits().keepFor() != null
        && facts
            .find(rule.trigger())
            .flatMap(rule.limits()::keepUntil)
            .map(until -> until.isAfter(day))
            .orElse(true);
  }
}
