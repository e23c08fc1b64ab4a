package io.entsdk.privacy.archive;

/**
 * Is the number by which a school and its archives call a slip: the year in which it was drafted,
 * and one more than the slip before, from 1 on without a gap.
 */
public record SlipNumber(int year, int serial) {

  /** Return it as it stands on paper, such as {@code 2026-0007}. */
  @Override
  public String toString() {
    return "%04d-%04d".formatted(year, serial);
  }
}
