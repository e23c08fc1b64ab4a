package io.entsdk.privacy.sweep;

/** Says why rows of a table do not go by themselves. */
public enum SweepObstacle {
  /** No rule in force has the key that the table names. */
  NO_RULE,
  /** The rule sets no limit. */
  NO_LIMIT,
  /**
   * The rule counts from an event of a person's, and the table keeps no day of its own; or what
   * goes before the rows would count from when they were made, and the table keeps their last day
   * alone.
   */
  OTHER_EVENT,
  /** Nobody has answered whether these are public archives: adopt the rule with an answer. */
  ARCHIVES_UNKNOWN,
  /**
   * The rule says that rows stay without the people in them, and these cannot: a column that tells
   * of somebody is never null, or nothing would be left. Adopt the rule with another end, or change
   * the table.
   */
  CANNOT_ANONYMISE,
  /**
   * The columns cannot go before their row: one of them is never null, and nobody said what stands
   * for nothing in it. Say so ({@code TableBuilder.emptied}), or change the table.
   */
  CANNOT_EMPTY,
  /** The rule waits for a visa or an approval. */
  AWAITS_CLEARANCE,
  /** So many rows are due that somebody has to name their number first. */
  BRAKE,
  /** The last try failed. */
  FAILED
}
