package io.entsdk.sample;

/** What ONDE writes in its columns {@code Sexe} and {@code Civilité}. */
public enum Sex {
  FEMALE("F", "Mme"),
  MALE("H", "M.");

  private final String code;
  private final String civility;

  Sex(String code, String civility) {
    this.code = code;
    this.civility = civility;
  }

  /** Return {@code F} or {@code H}, as in the file of pupils. */
  public String code() {
    return code;
  }

  /** Return {@code Mme} or {@code M.}, as in the file of guardians. */
  public String civility() {
    return civility;
  }

  Sex other() {
    return this == FEMALE ? MALE : FEMALE;
  }
}
