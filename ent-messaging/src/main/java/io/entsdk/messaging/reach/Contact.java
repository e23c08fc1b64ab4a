package io.entsdk.messaging.reach;

/** Says in which way somebody would be reached; each kind of item is one of these. */
public enum Contact {
  /** A message from one to one. */
  PRIVATE_MESSAGE,
  /** Something said to many at once, who answer to its author alone. */
  ANNOUNCEMENT,
  /** A child's call for an adult's help. */
  CALL_FOR_HELP,
  /** Taking somebody into a group. */
  INVITATION,
  /** Showing somebody as a person whom one might know. */
  SUGGESTION
}
