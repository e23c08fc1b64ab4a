package io.entsdk.core.internal.directory;

import io.entsdk.core.RejectedException;
import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.internal.text.SortKey;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody typed to find a person, as folded words: each begins some part of the name.
 *
 * <p>The text is taken letter by letter: no character of it means anything to the database.
 */
record SearchWords(List<String> words) {

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_WORDS = 8;

  SearchWords {
    words = List.copyOf(words);
  }

  /** Read {@code text}, or refuse what would list the whole school or fits no name. */
  static SearchWords of(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw refused("too-long", "a search has at most " + LONGEST_TEXT + " characters");
    }
    String folded = FoldedName.of(text).value();
    if (!isEnough(folded)) {
      throw refused("too-short", "type at least two letters of a name");
    }
    List<String> words =
        Arrays.stream(folded.split(" ")).map(SortKey::part).distinct().sorted().toList();
    if (words.size() > MOST_WORDS) {
      throw refused("too-many-words", "a search has at most " + MOST_WORDS + " words");
    }
    return new SearchWords(words);
  }

  /** One letter begins too many names; one ideograph is often a whole family name. */
  private static boolean isEnough(String folded) {
    int letters = folded.codePointCount(0, folded.length());
    return letters > 1 || (letters == 1 && Character.isIdeographic(folded.codePointAt(0)));
  }

  private static RejectedException refused(String code, String message) {
    return RejectedException.of("text", code, message);
  }
}
