package io.entsdk.messaging.internal.search;

import io.entsdk.core.RejectedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Is what somebody looks for: each of the words, and the last one by its beginning too. Prints none
 * of them.
 *
 * @param whole stems that must all be there
 * @param last the last word as its stem, when it was not a small one
 * @param beginning the same as it was typed so far, folded
 */
public record Sought(List<String> whole, String last, String beginning) {

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;

  public Sought {
    whole = List.copyOf(whole);
  }

  /**
   * Read {@code text} as it was typed; of more than eight words the first seven and the last count.
   */
  public static Sought of(String text) {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw RejectedException.of("words", "length", "look for at most " + LONGEST + " characters");
    }
    List<String> words = FrenchWords.words(text);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    Set<String> whole = new LinkedHashSet<>();
    words.subList(0, Math.max(0, words.size() - 1)).stream()
        .filter(word -> !FrenchWords.isSmall(word))
        .map(FrenchWords::stem)
        .limit(MOST_WORDS - 1)
        .forEach(whole::add);
    boolean counts = !last.isEmpty() && !(FrenchWords.isSmall(last) && !whole.isEmpty());
    return new Sought(
        List.copyOf(whole),
        counts ? FrenchWords.stem(last) : "",
        counts ? FrenchWords.bounded(last) : "");
  }

  /** Return each word that must be there. */
  public List<Word> words() {
    List<Word> words = new ArrayList<>(whole.stream().map(Word::whole).toList());
    if (!last.isEmpty()) {
      words.add(new Word(last, beginning, beyond()));
    }
    return words;
  }

  /** Tell whether there is nothing to look for. */
  public boolean isEmpty() {
    return whole.isEmpty() && last.isEmpty();
  }

  /**
   * Return the first word that does not begin with {@link #beginning}, in the order of code points.
   */
  public String beyond() {
    int at = beginning.offsetByCodePoints(beginning.length(), -1);
    return beginning.substring(0, at) + Character.toString(beginning.codePointAt(at) + 1);
  }

  /** Return what tells one search from another, and stays within the runtime. */
  public String fingerprint() {
    return String.join(" ", whole) + "/" + last + "/" + beginning;
  }

  @Override
  public String toString() {
    return "Sought[" + whole.size() + "]";
  }
}
