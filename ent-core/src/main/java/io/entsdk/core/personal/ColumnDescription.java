package io.entsdk.core.personal;

/**
 * Declares one column: personal with all that a register asks for, or not personal with the reason
 * why.
 */
public sealed interface ColumnDescription {

  /** Return the name of the column, in lower case. */
  String column();

  /**
   * Declares a column that tells something about a person.
   *
   * @param rule the key of the retention rule that says how long, such as {@code ent-account}
   * @param exported whether a copy given under GDPR Art. 15 holds it; a secret's hash, for one, is
   *     not exported
   */
  record Personal(
      String column,
      DataCategory category,
      Purpose purpose,
      String rule,
      ErasureMethod erasure,
      boolean exported)
      implements ColumnDescription {}

  /** Declares a column that tells nothing about a person, and why. */
  record NotPersonal(String column, String reason) implements ColumnDescription {

    public NotPersonal {
      if (reason.isBlank()) {
        throw new IllegalArgumentException(
            "Column " + column + " needs a reason for not being personal");
      }
    }
  }
}
