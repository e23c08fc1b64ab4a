package io.entsdk.messaging.item;

import io.entsdk.core.directory.GuardianshipRight;

/** Says what an item asks of each of its recipients. */
public enum Asked {
  /** To read it, no more. */
  NOTHING(GuardianshipRight.CLASS_INFORMATION),
  /** To say that it was seen. */
  TO_ACKNOWLEDGE(GuardianshipRight.ACKNOWLEDGE),
  /** To accept or refuse a usual act, for each child. */
  TO_AUTHORISE(GuardianshipRight.SIGN_USUAL_ACT),
  /** To accept or refuse an act that takes everybody who signs such acts for the child. */
  TO_AUTHORISE_JOINTLY(GuardianshipRight.SIGN_UNUSUAL_ACT);

  private final GuardianshipRight needs;

  Asked(GuardianshipRight needs) {
    this.needs = needs;
  }

  /** Return what a guardian needs to be asked, and waited for. */
  public GuardianshipRight needs() {
    return needs;
  }

  /** Tell whether it asks to accept or refuse. */
  public boolean isToAuthorise() {
    return this == TO_AUTHORISE || this == TO_AUTHORISE_JOINTLY;
  }
}
