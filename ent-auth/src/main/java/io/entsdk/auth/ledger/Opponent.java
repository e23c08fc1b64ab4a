package io.entsdk.auth.ledger;

/** Is somebody from whom a way in must keep a pupil's account. */
public enum Opponent {
  /** Somebody anywhere, who knows nothing of the class and tries over the network. */
  OUTSIDER,
  /** Somebody in the room: has seen the class code on the board and logins on a sheet. */
  CLASSMATE,
  /** Somebody who holds the card, or a photograph of it. */
  CARD_THIEF,
  /** Somebody who has all tables and no key. */
  DATABASE_THIEF,
  /** Somebody who has all tables and the peppers too. */
  DATABASE_AND_PEPPER_THIEF;

  /** Tell whether they can try what they guess on what is kept, without asking us. */
  boolean hasTables() {
    return this == DATABASE_THIEF || this == DATABASE_AND_PEPPER_THIEF;
  }
}
