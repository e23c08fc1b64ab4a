package io.entsdk.privacy.request;

/** Names why an answer takes up to two months longer: there are no others (GDPR Art. 12(3)). */
public enum ExtensionReason {
  /** What was asked is complex. */
  COMPLEXITY,
  /** There are many requests. */
  NUMBER
}
