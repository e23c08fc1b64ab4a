package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifies a French school nationally (<em>unité administrative immatriculée</em>): seven digits
 * and a check letter.
 *
 * <p>The letter is the number modulo 23 in the alphabet without i, o and q, as the national
 * register of schools computes it.
 */
public record Uai(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

  public Uai {
    if (!SHAPE.matcher(value).matches()) {
      throw RejectedException.of(
          "uai", "malformed", "a UAI is seven digits and a letter, such as 0610123A");
    }
    char expected = LETTERS.charAt(Integer.parseInt(value.substring(0, 7)) % LETTERS.length());
    if (value.charAt(7) != expected) {
      throw RejectedException.of(
          "uai",
          "wrong-check-letter",
          "the check letter of " + value + " does not fit; look for a mistyped digit");
    }
  }

  /** Read a UAI in upper or lower case, with blanks around it. */
  public static Uai of(String text) {
    return new Uai(text.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
