package io.entsdk.privacy.retention;

/** Says as what somebody decided for the controller; nobody does by being head alone. */
public enum Capacity {
  /** Named controller of the school, or agent of the organisation that is. */
  CONTROLLER,
  /** Named delegate of the controller, or agent of the organisation that is. */
  DELEGATE,
  /** Oversees the school for the academy. */
  AUTHORITY,
  /** Was given the right, for this school or for all. */
  ENTRUSTED
}
