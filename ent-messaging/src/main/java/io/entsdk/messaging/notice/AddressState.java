package io.entsdk.messaging.notice;

/** Tells how far an address can be relied upon. */
public enum AddressState {
  /** Nothing speaks against it. */
  WORKING,
  /** The last notice did not get there; it is tried again. */
  FAILING,
  /** Nothing gets there. Nothing is sent any more until the person gives another one. */
  DEAD
}
