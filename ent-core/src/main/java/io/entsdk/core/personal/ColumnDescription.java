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
   * @param about the column with the id of the person whom this one tells about, itself where this
   *     is one; empty when no row can be joined to a person
   * @param exported whether a copy given under GDPR Art. 15 to that person holds it; a secret's
   *     hash, for one, is not exported
   */
  record Personal(
      String column, DataCategory category, Keeping keeping, String about, boolean exported)
      implements ColumnDescription {

    public Purpose purpose() {
      return keeping.purpose();
    }

    /** Return the key of the retention rule that says how long it is kept. */
    public String rule() {
      return keeping.rule();
    }

    public ErasureMethod erasure() {
      return keeping.erasure();
    }
  }

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
