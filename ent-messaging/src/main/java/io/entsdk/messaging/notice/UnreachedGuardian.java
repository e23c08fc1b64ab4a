package io.entsdk.messaging.notice;

import io.entsdk.core.directory.PersonId;

/** Names a guardian of a pupil to whom no notice gets through, and why. */
public record UnreachedGuardian(PersonId child, PersonId guardian, Why why) {

  /** Says why nothing gets through. */
  public enum Why {
    /** Nobody has given an address. */
    NO_ADDRESS,
    /** Each address that there was is dead. */
    DEAD_ADDRESS
  }
}
