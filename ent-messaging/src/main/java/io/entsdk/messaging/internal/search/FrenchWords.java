package io.entsdk.messaging.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a text apart into the words that it is found by: in lower case, without accents, elisions
 * and the smallest words, each as its stem. The one analyser of what is said and of what is looked
 * for, on every database.
 *
 * <p>It takes any text. What shows nothing is left out of words, so that a zero-width space hides
 * none; what is neither letter nor digit parts them.
 */
public final class FrenchWords {

  /** Longer words are found by their beginning. */
  static final int LONGEST = 40;

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private static final Set<String> ELIDED =
      Set.of("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu");

  private static final Set<String> SMALLEST =
      Set.of(
          "au", "aux", "avec", "ce", "ces", "cet", "cette", "dans", "de", "des", "du", "elle", "en",
          "est", "et", "eux", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "lui", "ma",
          "mais", "me", "mes", "mon", "ne", "nos", "notre", "nous", "on", "ou", "par", "pas",
          "pour", "que", "qui", "sa", "se", "ses", "son", "sont", "sur", "ta", "te", "tes", "ton",
          "tu", "un", "une", "vos", "votre", "vous");

  private FrenchWords() {}

  /** Return the stems of all words of {@code texts}, each once. */
  public static Set<String> stems(String... texts) {
    Set<String> stems = new LinkedHashSet<>();
    for (String text : texts) {
      words(text).stream()
          .filter(word -> !isSmall(word))
          .map(FrenchWords::stem)
          .forEach(stems::add);
    }
    return stems;
  }

  /** Return the words of {@code text} in their order, folded and not yet stems. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    folded(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              } else {
                end(words, word);
              }
            });
    end(words, word);
    return words;
  }

  static String stem(String word) {
    return FrenchStem.of(bounded(word));
  }

  /**
   * Tell whether a word is too small to be found by: an article, what an elision left, a letter.
   */
  static boolean isSmall(String word) {
    boolean letter = word.length() == 1 && !Character.isDigit(word.charAt(0));
    return letter || ELIDED.contains(word) || SMALLEST.contains(word);
  }

  /** Return at most {@value #LONGEST} characters of {@code word}, none of them cut in two. */
  static String bounded(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }

  private static void end(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Return {@code text} without case and accents, with its ligatures undone. */
  public static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return MARKS
        .matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD))
        .replaceAll("")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss");
  }
}
