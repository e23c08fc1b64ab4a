package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;
import java.util.regex.Pattern;

/**
 * Identifies a French organisation nationally (<em>système d'identification du répertoire des
 * entreprises</em>): nine digits, the last of which checks the others by Luhn's formula.
 */
public record Siren(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");
  private static final int BASE = 10;

  public Siren {
    if (!SHAPE.matcher(value).matches()) {
      throw RejectedException.of("siren", "malformed", "a SIREN is nine digits, such as 732829320");
    }
    if (luhnSum(value) % BASE != 0) {
      throw RejectedException.of(
          "siren",
          "wrong-check-digit",
          "the check digit of " + value + " does not fit; look for a mistyped digit");
    }
  }

  /** Read a SIREN, with blanks within or around it. */
  public static Siren of(String text) {
    return new Siren(text.replace(" ", "").strip());
  }

  /** Every second digit from the right counts twice; of a product of two digits, both count. */
  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted / BASE + counted % BASE;
    }
    return sum;
  }

  @Override
  public String toString() {
    return value;
  }
}
