package io.entsdk.core.agreement;

/** Says what the answers about one child come to; only {@link #AUTHORISED} allows anything. */
public enum Agreement {
  /** Everybody whose agreement it takes has agreed, and nobody has refused. */
  AUTHORISED,
  /** Somebody has refused, and nobody has agreed. */
  REFUSED,
  /** One has agreed and another has refused: it is not authorised, and they are to be spoken to. */
  CONTESTED,
  /** Somebody whose agreement it takes has not answered, and nobody has refused. */
  WAITING;

  public boolean isAuthorised() {
    return this == AUTHORISED;
  }
}
