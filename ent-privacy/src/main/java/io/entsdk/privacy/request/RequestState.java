package io.entsdk.privacy.request;

import java.util.EnumSet;
import java.util.Set;

/** Says what has become of a request. */
public enum RequestState {
  /** It was refused, or has to wait, with the reason. */
  REFUSED,
  /** An erasure is planned, and awaits the approval of another person. */
  PLANNED,
  /** The erasure is approved, or has begun. */
  UNDER_WAY,
  /** The erasure was called off: somebody still owes an answer. */
  CALLED_OFF,
  /** The person has asked once more; the day on which the first answer is due stays. */
  ASKED_AGAIN,
  /** The erasure is certified, and the person has stayed: is entitled again, or kept by a hold. */
  STAYED,
  /** The person is erased; who it was stands here no more. */
  ERASED;

  private static final Set<RequestState> OPEN = EnumSet.of(PLANNED, UNDER_WAY, CALLED_OFF);

  /** Tell whether the clock still runs. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
