package io.entsdk.core.internal.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is kept: Unicode NFC, trimmed, with each inner run of spaces or tabs made one space.
 */
public final class TidyText {

  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

  private TidyText() {}

  /** Return {@code text} tidied; line breaks and other control characters stay, to be judged. */
  public static String of(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    int from = spaced.startsWith(" ") ? 1 : 0;
    int to = spaced.endsWith(" ") ? spaced.length() - 1 : spaced.length();
    return from >= to ? "" : spaced.substring(from, to);
  }
}
