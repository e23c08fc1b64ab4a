package io.entsdk.auth.passphrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Holds the 2,048 French words of the passphrases: words that a child of nine knows, of four to
 * eight letters, no two of which begin with the same four once accents are left out.
 *
 * <p>So four letters are enough to type, and a page can tell a word that is none before anything is
 * sent. The list never changes: words that were assigned must stay.
 */
public final class WordList {

  /** How many words there are: eleven bits for each word. */
  public static final int SIZE = 2_048;

  /** How many letters tell a word from all others. */
  public static final int TELLING = 4;

  private static final WordList FRENCH = read("words_fr.txt");

  private final List<String> words;
  private final List<String> plain;

  private WordList(List<String> words) {
    this.words = List.copyOf(words);
    this.plain = this.words.stream().map(word -> new String(Letters.plain(word))).toList();
  }

  public static WordList french() {
    return FRENCH;
  }

  private static WordList read(String file) {
    try (InputStream resource = WordList.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("The list of words " + file + " is not in the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return new WordList(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return the words as they are written, in the order of their plain letters. */
  public List<String> words() {
    return words;
  }

  /** Return the word that begins like {@code typed}, of which four letters count; or none. */
  public Optional<String> find(CharSequence typed) {
    int place = place(CharBuffer.wrap(Letters.plain(typed)));
    return place < 0 ? Optional.empty() : Optional.of(words.get(place));
  }

  /** Return the place of the word that begins like these plain letters; below 0 for none. */
  int place(CharBuffer letters) {
    if (letters.length() < TELLING) {
      return -1;
    }
    CharBuffer telling = letters.subSequence(0, TELLING);
    int low = 0;
    int high = plain.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      int order = CharBuffer.wrap(plain.get(middle), 0, TELLING).compareTo(telling);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** Return the word at {@code place} in plain letters. */
  String plain(int place) {
    return plain.get(place);
  }
}
