package io.entsdk.core.personal;

/**
 * Says why a value is kept, how long, and what becomes of it when the person it is about is erased.
 *
 * @param rule the key of the retention rule that says how long, such as {@code ent-account}
 * @param because why it outlives the person, where it does: what {@link ErasureMethod#KEEP} owes
 */
public record Keeping(Purpose purpose, String rule, ErasureMethod erasure, String because) {

  static final Keeping OF_AN_ACCOUNT =
      new Keeping(Purpose.ENT_ACCOUNT, "ent-account", ErasureMethod.DELETE_ROW, "");
}
