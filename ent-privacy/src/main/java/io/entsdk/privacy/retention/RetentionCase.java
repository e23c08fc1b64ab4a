package io.entsdk.privacy.retention;

import io.entsdk.privacy.retention.RetentionDecision.Conflict;
import io.entsdk.privacy.retention.RetentionDecision.Due;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionDecision.Keep;
import io.entsdk.privacy.retention.RetentionDecision.Restrict;
import io.entsdk.privacy.retention.RetentionReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts together all that decides about one piece of data: its rules, what has happened, the holds
 * that cover it and what was granted for it.
 *
 * <p>Several rules on one piece of data: the earliest limit and the latest obligation count, and
 * where the obligation outlives the limit nothing is decided for anybody.
 */
public record RetentionCase(
    List<RetentionRule> rules,
    RetentionFacts facts,
    Set<LegalHold> holds,
    Set<Clearance> clearances) {

  public RetentionCase {
    rules = List.copyOf(rules);
    holds = Set.copyOf(holds);
    clearances = Set.copyOf(clearances);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("Data without a rule cannot be decided upon: declare one");
    }
  }

  /** Return what is to become of the data on {@code day}, a calendar day of the school. */
  public RetentionDecision decide(LocalDate day) {
    Optional<Bound> limit = limits().min(Comparator.comparing(Bound::day));
    if (limit.isEmpty()) {
      return new Keep(null, rules.stream().map(this::withoutLimit).toList());
    }
    List<RetentionReason> outliving = outliving(limit.get().day());
    if (!outliving.isEmpty()) {
      return conflict(limit.get(), outliving);
    }
    return day.isBefore(limit.get().day()) ? before(limit.get(), day) : after(limit.get(), day);
  }

  private RetentionReason withoutLimit(RetentionRule rule) {
    boolean awaited = rule.limits().eraseAfter() != null;
    return new RetentionReason(awaited ? Code.EVENT_AWAITED : Code.NO_LIMIT, rule, null);
  }

  private RetentionDecision conflict(Bound limit, List<RetentionReason> outliving) {
    boolean open = outliving.stream().anyMatch(reason -> reason.day() == null);
    Optional<LocalDate> latest =
        outliving.stream()
            .flatMap(reason -> Stream.ofNullable(reason.day()))
            .max(Comparator.naturalOrder());
    List<RetentionReason> because = new ArrayList<>(outliving);
    because.add(limit.as(Code.LIMIT));
    return new Conflict(open ? null : latest.orElse(null), limit.day(), because);
  }

  private RetentionDecision before(Bound limit, LocalDate day) {
    List<RetentionReason> because = new ArrayList<>();
    restrictions()
        .filter(from -> !from.day().isAfter(day))
        .forEach(from -> because.add(from.as(Code.USE_OVER)));
    boolean restricted = !because.isEmpty();
    because.add(limit.as(Code.LIMIT));
    return restricted ? new Restrict(limit.day(), because) : new Keep(limit.day(), because);
  }

  private RetentionDecision after(Bound limit, LocalDate day) {
    List<RetentionReason> because = List.of(limit.as(Code.LIMIT));
    List<Block> blocks = Stream.of(Block.values()).filter(block -> stands(block, day)).toList();
    return blocks.isEmpty()
        ? new Due(limit.day(), because)
        : new DueBlocked(limit.day(), blocks, because);
  }

  private boolean stands(Block block, LocalDate day) {
    if (block == Block.HOLD) {
      return holds.stream().anyMatch(hold -> hold.standsOn(day));
    }
    boolean awaited = rules.stream().anyMatch(rule -> rule.blocks().contains(block));
    return awaited && clearances.stream().noneMatch(granted -> granted.lifts(block, day));
  }

  /** Return the obligations that keep the data beyond {@code limit}. */
  private List<RetentionReason> outliving(LocalDate limit) {
    return rules.stream()
        .filter(rule -> rule.limits().keepFor() != null)
        .map(rule -> new RetentionReason(Code.OBLIGATION, rule, keepUntil(rule).orElse(null)))
        .filter(reason -> reason.day() == null || reason.day().isAfter(limit))
        .toList();
  }

  private Optional<LocalDate> keepUntil(RetentionRule rule) {
    return facts.find(rule.trigger()).flatMap(rule.limits()::keepUntil);
  }

  private Stream<Bound> limits() {
    return rules.stream()
        .flatMap(
            rule ->
                facts.find(rule.trigger()).flatMap(rule.limits()::eraseBy).stream()
                    .map(day -> new Bound(rule, day)));
  }

  private Stream<Bound> restrictions() {
    return rules.stream()
        .flatMap(
            rule ->
                facts.find(rule.trigger()).flatMap(rule.limits()::restrictFrom).stream()
                    .map(day -> new Bound(rule, day)));
  }

  /** Is a day that a rule gives. */
  private record Bound(RetentionRule rule, LocalDate day) {

    RetentionReason as(Code code) {
      return new RetentionReason(code, rule, day);
    }
  }
}
