package io.entsdk.privacy.retention;

import java.time.LocalDate;

/**
 * States that a visa or an approval was granted.
 *
 * @param reference what proves it, such as the number of the <em>bordereau d'élimination</em>
 */
public record Clearance(Block lifts, LocalDate grantedOn, String reference) {

  public Clearance {
    if (lifts == Block.HOLD || lifts == Block.ARCHIVES_UNKNOWN) {
      throw new IllegalArgumentException(
          "A hold is released and a question answered, neither is cleared: see " + reference);
    }
  }

  /** Tell whether this lifts {@code block} on {@code day}. */
  public boolean lifts(Block block, LocalDate day) {
    return lifts == block && !grantedOn.isAfter(day);
  }
}
