package io.entsdk.core.personal;

/** Says what stands of an agreement; only {@link #GIVEN} allows anything. */
public enum ConsentStatus {
  /** Everybody whose agreement it takes has given it, and nobody has withdrawn it. */
  GIVEN,
  /** Somebody whose agreement it takes has refused. */
  REFUSED,
  /** It was given, and taken back. */
  WITHDRAWN,
  /** Nobody was asked, somebody has not answered yet, or nobody here knows. */
  NOT_GIVEN;

  public boolean isGiven() {
    return this == GIVEN;
  }
}
