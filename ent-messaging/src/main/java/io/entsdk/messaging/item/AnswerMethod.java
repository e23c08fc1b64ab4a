package io.entsdk.messaging.item;

/** Says how an answer came in. */
public enum AnswerMethod {
  /** The guardian gave it here, signed in. */
  ONLINE,
  /** On a slip of paper, which the school keeps. */
  PAPER,
  /** By telephone, to whoever recorded it. */
  PHONE,
  /** Said to whoever recorded it. */
  IN_PERSON
}
