package io.entsdk.core.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name reduced to what people agree on when they copy it: for comparing, never for showing.
 *
 * <p>Case, accents, ligatures, invisible characters and the kind of apostrophe, hyphen or space do
 * not count.
 */
public record FoldedName(String value) {

  private static final String APOSTROPHES = "'’‘ʼ`´";
  private static final int LAST_ASCII = 0x7F;

  /** Return the comparison key of {@code name}; folding a folded name changes nothing. */
  public static FoldedName of(String name) {
    String letters = isAscii(name) ? name.toLowerCase(Locale.ROOT) : withoutCase(name);
    StringBuilder folded = new StringBuilder(letters.length());
    boolean gap = false;
    for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
      int c = letters.codePointAt(i);
      if (isGap(c)) {
        gap = true;
      } else if (!isUnseen(c)) {
        append(folded, gap, c);
        gap = false;
      }
    }
    return new FoldedName(folded.toString());
  }

  private static void append(StringBuilder folded, boolean gap, int character) {
    if (gap && !folded.isEmpty()) {
      folded.append(' ');
    }
    switch (character) {
      case 'œ' -> folded.append("oe");
      case 'æ' -> folded.append("ae");
      default -> folded.appendCodePoint(character);
    }
  }

  /** Letters such as ẞ and ı take three steps to reach the form they share with their kin. */
  private static String withoutCase(String name) {
    String lower = name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFD);
  }

  private static boolean isGap(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION
        || APOSTROPHES.indexOf(character) >= 0;
  }

  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }
}
