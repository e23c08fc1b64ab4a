package io.entsdk.privacy.copy;

/** Says how somebody has asked who did not sign in. */
public enum PaperChannel {
  COUNTER,
  LETTER,
  MAIL
}
