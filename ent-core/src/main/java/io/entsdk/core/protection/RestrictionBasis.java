package io.entsdk.core.protection;

/** Says why data are stored and not used. */
public enum RestrictionBasis {
  /** Their accuracy is contested (GDPR Art. 18(1)(a)). */
  ACCURACY_CONTESTED,
  /** They should not have been collected, and are kept at the person's wish (Art. 18(1)(b)). */
  UNLAWFUL_BUT_KEPT,
  /** The person needs them for a claim (Art. 18(1)(c)). */
  NEEDED_FOR_A_CLAIM,
  /** The person has objected, and it is being decided (Art. 18(1)(d)). */
  OBJECTION_PENDING,
  /** Their time is over and something still blocks the erasure, such as the archives' visa. */
  LIMIT_PASSED
}
