package io.entsdk.messaging.internal.search;

import java.util.List;

/**
 * Cuts the endings off a French word by which a teacher would not tell two forms apart: plural,
 * feminine, participle and infinitive. Light on purpose: short words keep their endings, so that
 * <em>mère</em> is not found by <em>mer</em>.
 *
 * <p>Works on words in lower case without accents, of ASCII letters; others are left as they are. A
 * stemmer of others would bring a search library into a vendor's tree for these twenty lines.
 */
final class FrenchStem {

  /** What is left of a word is at least that long. */
  private static final int LEAST = 4;

  /** The endings of verbs and of the feminine, the longest first. */
  private static final List<String> ENDINGS = List.of("ee", "er", "ez", "e");

  private FrenchStem() {}

  static String of(String word) {
    if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    return hardened(undoubled(withoutEnding(singular(word))));
  }

  private static String singular(String word) {
    if (word.endsWith("eaux")) {
      return cut(word, 1);
    }
    if (word.endsWith("aux") && word.length() > LEAST + 1) {
      return cut(word, 2) + "l";
    }
    boolean plural = word.endsWith("s") || word.endsWith("x");
    return plural && word.length() > LEAST - 1 ? cut(word, 1) : word;
  }

  private static String withoutEnding(String word) {
    return ENDINGS.stream()
        .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= LEAST)
        .findFirst()
        .map(ending -> cut(word, ending.length()))
        .orElse(word);
  }

  /** Let <em>actuell</em> be <em>actuel</em>. */
  private static String undoubled(String word) {
    int last = word.length() - 1;
    boolean doubled = last >= LEAST && word.charAt(last) == word.charAt(last - 1);
    return doubled ? cut(word, 1) : word;
  }

  /** Let <em>sportif</em> be what is left of <em>sportive</em>. */
  private static String hardened(String word) {
    return word.endsWith("if") && word.length() > LEAST ? cut(word, 1) + "v" : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
