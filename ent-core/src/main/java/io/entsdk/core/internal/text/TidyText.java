package io.entsdk.core.internal.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is kept: Unicode NFC, trimmed, with each inner run of spaces or tabs made one space.
 */
public final class TidyText {

  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char FIRST_COMBINING = '\u0300';

  private TidyText() {}

  /** Return {@code text} tidied; line breaks and other control characters stay, to be judged. */
  public static String of(String text) {
    if (isTidy(text)) {
      return text;
    }
    String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    int from = spaced.startsWith(" ") ? 1 : 0;
    int to = spaced.endsWith(" ") ? spaced.length() - 1 : spaced.length();
    return from >= to ? "" : spaced.substring(from, to);
  }

  /**
   * Most cells of a large file pass here: Latin letters, which are composed already, and single
   * spaces.
   */
  private static boolean isTidy(String text) {
    boolean afterSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ';
      if ((space && afterSpace) || c == '\t' || c == NO_BREAK_SPACE || c >= FIRST_COMBINING) {
        return false;
      }
      afterSpace = space;
    }
    return text.isEmpty() || !afterSpace;
  }
}
