package io.entsdk.privacy.internal.due;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.internal.AccountCase;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionDecision;
import io.entsdk.privacy.retention.RetentionDecision.Conflict;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionReason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Foresees from which day on an account is due, if nothing happens but that days pass and versions
 * of rules begin that are adopted already.
 *
 * @param from the limit, or the first day of the version by which it has passed
 * @param waitsFor what stands in the way on that day, in the order of {@link Block}
 * @param version that of the rule by which the limit counts
 */
record DueForecast(PersonId person, LocalDate from, List<Block> waitsFor, int version) {

  DueForecast {
    waitsFor = List.copyOf(waitsFor);
  }

  /**
   * Foresee for everybody of a school.
   *
   * @param phases the accounts by the rules of today, and by those of each later day on which a
   *     version begins
   */
  static Map<PersonId, DueForecast> of(NavigableMap<LocalDate, List<AccountCase>> phases) {
    Map<PersonId, DueForecast> found = new LinkedHashMap<>();
    phases.forEach(
        (begins, accounts) -> {
          LocalDate ends = phases.higherKey(begins);
          boolean now = begins.equals(phases.firstKey());
          accounts.stream()
              .filter(one -> !found.containsKey(one.person()))
              .flatMap(one -> within(one, begins, ends, now).stream())
              .forEach(one -> found.put(one.person(), one));
        });
    return found;
  }

  /**
   * Tell whether somebody is to answer; whoever is held is not late, and has a review of its own.
   */
  boolean waitsForSomebody() {
    return !waitsFor.isEmpty() && !waitsFor.contains(Block.HOLD);
  }

  private static Optional<DueForecast> within(
      AccountCase account, LocalDate begins, @Nullable LocalDate ends, boolean now) {
    RetentionCase about = account.about();
    RetentionDecision first = about.decide(begins);
    Optional<LocalDate> limit = first.limit();
    if (limit.isEmpty() || first instanceof Conflict) {
      return Optional.empty();
    }
    LocalDate due = limit.get().isBefore(begins) ? begins : limit.get();
    if (ends != null && !due.isBefore(ends)) {
      return Optional.empty();
    }
    RetentionDecision then = about.decide(due);
    List<Block> waits = then instanceof DueBlocked blocked ? blocked.by() : List.of();
    LocalDate from = now ? limit.get() : due;
    return Optional.of(new DueForecast(account.person(), from, waits, version(then)));
  }

  private static int version(RetentionDecision decision) {
    return decision.because().stream()
        .filter(reason -> reason.code() == RetentionReason.Code.LIMIT)
        .findFirst()
        .map(reason -> reason.rule().version())
        .orElse(0);
  }
}
