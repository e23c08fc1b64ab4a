package io.entsdk.messaging.reach;

/** Says how far somebody may reach somebody else, from the least to the most. */
public enum Verdict {
  /** Not at all. */
  DENY,
  /** The recipient is asked first. */
  REQUEST,
  /** Only in a thread that the other side has opened. */
  REPLY_ONLY,
  /** Only while a member of staff is present, whom all of them see. */
  SUPERVISED,
  /** Freely, within the obligations. */
  ALLOW;

  /** Return the lower of both. */
  public Verdict atMost(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Return the higher of both. */
  public Verdict orMore(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
