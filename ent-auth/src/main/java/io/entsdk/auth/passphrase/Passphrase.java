package io.entsdk.auth.passphrase;

import io.entsdk.core.Secret;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Is five words out of 2,048, always assigned and never chosen: 55 bits. Prints nothing of them.
 *
 * <p>Whoever makes one closes it.
 */
public final class Passphrase implements AutoCloseable {

  /** How many words there are. */
  public static final int WORDS = 5;

  private static final int NONE = -1;
  private static final int MOST_TYPED = 200;

  private final int[] places;

  private Passphrase(int[] places) {
    this.places = places;
  }

  /** Draw five words; each of the 2^55 passphrases is as likely as any other. */
  static Passphrase draw(SecureRandom random) {
    return new Passphrase(random.ints(WORDS, 0, WordList.SIZE).toArray());
  }

  /**
   * Read what a child has typed, with or without accents, capitals and extra blanks; of each word
   * the first four letters count. Empty unless it is five words of the list, which everybody may
   * know: nothing is counted then, and a page tells which word it was with {@link WordList#find}.
   *
   * @param typed the caller's to wipe; a {@code CharBuffer} over characters can be, a string cannot
   */
  public static Optional<Passphrase> read(CharSequence typed) {
    if (typed.length() > MOST_TYPED) {
      return Optional.empty();
    }
    char[] plain = Letters.plain(typed);
    try {
      return read(plain);
    } finally {
      Arrays.fill(plain, ' ');
    }
  }

  private static Optional<Passphrase> read(char[] plain) {
    int[] places = new int[WORDS];
    int words = 0;
    int start = NONE;
    for (int i = 0; i <= plain.length; i++) {
      boolean letter = i < plain.length && plain[i] != ' ';
      if (letter && start == NONE) {
        start = i;
      } else if (!letter && start != NONE) {
        int place = WordList.french().place(CharBuffer.wrap(plain, start, i - start));
        if (place < 0 || words == WORDS) {
          return Optional.empty();
        }
        places[words++] = place;
        start = NONE;
      }
    }
    return words == WORDS ? Optional.of(new Passphrase(places)) : Optional.empty();
  }

  /** Return the words as they are written, between blanks; the caller's to wipe. */
  public char[] text() {
    CharBuffer text = CharBuffer.allocate(WORDS * 9);
    for (int place : places) {
      text.put(WordList.french().words().get(place)).put(' ');
    }
    char[] exact = Arrays.copyOf(text.array(), text.position() - 1);
    Arrays.fill(text.array(), ' ');
    return exact;
  }

  /** Return what is hashed: the whole words in plain letters, between blanks. */
  Secret secret() {
    CharBuffer text = CharBuffer.allocate(WORDS * 9);
    for (int place : places) {
      text.put(WordList.french().plain(place)).put(' ');
    }
    text.flip();
    try {
      return Secret.ofText(text);
    } finally {
      Arrays.fill(text.array(), ' ');
    }
  }

  @Override
  public void close() {
    Arrays.fill(places, 0);
  }

  @Override
  public String toString() {
    return "Passphrase[***]";
  }
}
