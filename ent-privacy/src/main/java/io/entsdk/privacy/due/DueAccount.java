package io.entsdk.privacy.due;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.retention.Block;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Says from which day on an account is due, as the last look foresaw it; a decision is {@link
 * io.entsdk.privacy.retention.Retention#decide}'s alone.
 *
 * @param from a calendar day of the school, past or to come
 * @param waitsFor what stands in the way on that day; empty where it goes once it is planned
 * @param ruleVersion the number of the version by which the limit counts
 * @param computedAt when that was worked out; it stays while nothing changes
 */
public record DueAccount(
    PersonId person, LocalDate from, List<Block> waitsFor, int ruleVersion, Instant computedAt) {

  public DueAccount {
    waitsFor = List.copyOf(waitsFor);
  }
}
