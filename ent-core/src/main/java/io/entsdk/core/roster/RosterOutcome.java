package io.entsdk.core.roster;

import java.util.Set;

/** Says what came of applying a plan. */
public sealed interface RosterOutcome {

  /** The directory says now what the plan said; applying the same plan again answers the same. */
  record Applied(RosterPlan plan) implements RosterOutcome {}

  /**
   * Nothing was done: the plan takes away more than is usual. Look at it, then apply it with a
   * reason.
   */
  record Braked(RosterPlanId plan, Set<Brake> because) implements RosterOutcome {
    public Braked {
      because = Set.copyOf(because);
    }
  }

  /** Nothing was done: the school's roster has changed since the plan was made. Make a new plan. */
  record Stale(RosterPlanId plan) implements RosterOutcome {}
}
