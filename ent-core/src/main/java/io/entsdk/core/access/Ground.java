package io.entsdk.core.access;

import java.util.List;

/**
 * Gives one reason for a decision with the facts behind it.
 *
 * @param evidence the fact that ties the actor first, then those that lead from it to what the call
 *     is about; empty where no fact is needed or none was found
 */
public record Ground(Reason reason, List<Evidence> evidence) {

  public Ground {
    evidence = List.copyOf(evidence);
  }

  /** Return a reason that rests on no fact. */
  public static Ground of(Reason reason) {
    return new Ground(reason, List.of());
  }
}
