package io.entsdk.core.directory;

import io.entsdk.core.roster.RosterPlanId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says who made or ended a fact, and when.
 *
 * @param by absent where the host's own machinery did it
 * @param plan the import plan that did it; absent where a hand did
 */
public record FactAct(Kind kind, Instant at, @Nullable PersonId by, @Nullable RosterPlanId plan) {

  /** Says what was done to a fact. */
  public enum Kind {
    MADE,
    CHANGED,
    ENDED
  }
}
