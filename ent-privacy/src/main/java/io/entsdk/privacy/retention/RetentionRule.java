package io.entsdk.privacy.retention;

import java.util.Set;

/**
 * Says how long data are kept, since what, and on what ground; a change is a new version, never an
 * edit.
 *
 * @param key what the inventory's columns name, such as {@code ent-account}
 * @param awaits what has to be granted before data that are due may go; never a hold, which is
 *     placed and not awaited
 */
public record RetentionRule(
    String key,
    int version,
    LegalSource source,
    Trigger trigger,
    RetentionLimits limits,
    Set<Block> awaits) {

  public RetentionRule {
    awaits = Set.copyOf(awaits);
    if (awaits.contains(Block.HOLD)) {
      throw new IllegalArgumentException("Rule " + key + " cannot await a hold");
    }
  }

  /** Write the first version of a rule that awaits nothing. */
  public static RetentionRule of(
      String key, LegalSource source, Trigger trigger, RetentionLimits limits) {
    return new RetentionRule(key, 1, source, trigger, limits, Set.of());
  }
}
