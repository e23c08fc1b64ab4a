package io.entsdk.sample;

import java.util.Locale;

/** Numbers of schools: seven digits, of which three for the department, then a check letter. */
final class Uai {

  private static final String LETTERS = "abcdefghjklmnprstuvwxyz";
  private static final int PER_DEPARTMENT = 10_000;

  private Uai() {}

  /** Return the number with its letter, such as {@code 0750654D}. */
  static String of(int department, int rank) {
    int digits = department * PER_DEPARTMENT + rank;
    String letter = String.valueOf(LETTERS.charAt(digits % LETTERS.length()));
    return String.format(Locale.ROOT, "%07d", digits) + letter.toUpperCase(Locale.ROOT);
  }
}
