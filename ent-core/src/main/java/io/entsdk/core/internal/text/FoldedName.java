package io.entsdk.core.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name reduced to what people agree on when they copy it: for comparing, never for showing.
 *
 * <p>Case, accents, ligatures, invisible characters and the kind of apostrophe, hyphen or space do
 * not count.
 */
public record FoldedName(String value) {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Pd}\\s'’‘ʼ`´]+");

  /** Return the comparison key of {@code name}; folding a folded name changes nothing. */
  public static FoldedName of(String name) {
    if (isFolded(name)) {
      return new FoldedName(name);
    }
    String lower = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String spaced = GAPS.matcher(lower).replaceAll(" ");
    String bare = UNSEEN.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD)).replaceAll("");
    return new FoldedName(GAPS.matcher(unligated(bare)).replaceAll(" ").strip());
  }

  private static String unligated(String text) {
    return text.replace("œ", "oe").replace("æ", "ae");
  }

  private static boolean isFolded(String name) {
    return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
