package io.entsdk.privacy.contribution;

/** Says what somebody wants to become of their contributions once their account is closed. */
public enum ContributionWish {
  /** They may stay, as they may without an answer: never with the name. */
  KEEP_NAMELESS,
  /** They go, or are emptied where rows of others refer to them. */
  TAKE_AWAY
}
