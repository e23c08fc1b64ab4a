package io.entsdk.sample;

/** The nine levels of primary school, youngest first. */
public enum Level {
  TPS("MATERNELLE"),
  PS("MATERNELLE"),
  MS("MATERNELLE"),
  GS("MATERNELLE"),
  CP("CYCLE II"),
  CE1("CYCLE II"),
  CE2("CYCLE II"),
  CM1("CYCLE III"),
  CM2("CYCLE III");

  private static final int AGE_OF_YOUNGEST = 2;

  private final String cycle;

  Level(String cycle) {
    this.cycle = cycle;
  }

  /** Return the cycle in the words of ONDE. */
  public String cycle() {
    return cycle;
  }

  /** Return the calendar year in which pupils on time were born. */
  public int birthYear(int schoolYear) {
    return schoolYear - AGE_OF_YOUNGEST - ordinal();
  }

  /** Tell whether this is CP or above. */
  public boolean isElementary() {
    return compareTo(CP) >= 0;
  }
}
