package io.entsdk.messaging.release;

/** Says which of its people a school lets wait for its hours. */
public enum Readership {
  /** Pupils, those of age too. */
  PUPILS,
  /** Guardians, and agents who answer for a pupil. */
  FAMILIES,
  /** Whoever works in, for or with the school: nothing waits for its hours. */
  STAFF;

  /** Tell whether something new waits for them until the hours of the school. */
  public boolean waits() {
    return this != STAFF;
  }
}
