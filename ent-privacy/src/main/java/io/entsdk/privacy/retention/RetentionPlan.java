package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says what a sweep of a school's accounts would do on a day; nothing was changed to find out.
 *
 * @param accounts everybody whom a fact, past or present, ties to the school; by id
 */
public record RetentionPlan(SchoolId school, LocalDate day, List<AccountRetention> accounts) {

  public RetentionPlan {
    accounts = List.copyOf(accounts);
  }

  /** Return how many accounts come to each outcome, zeros included. */
  public Map<RetentionOutcome, Integer> counts() {
    Map<RetentionOutcome, Integer> counts = new EnumMap<>(RetentionOutcome.class);
    for (RetentionOutcome outcome : RetentionOutcome.values()) {
      counts.put(outcome, accountsWith(outcome).size());
    }
    return counts;
  }

  public List<AccountRetention> accountsWith(RetentionOutcome outcome) {
    return accounts.stream().filter(account -> account.decision().outcome() == outcome).toList();
  }
}
