package io.entsdk.auth.window;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Is the code that an adult types on a device to seat it in a window: nine of twenty consonants,
 * 38.9 bits, and no vowel, so that it is no word. Prints nothing of it.
 */
public final class ClassCode implements AutoCloseable {

  private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int LENGTH = 9;

  private final char[] letters;

  private ClassCode(char[] letters) {
    this.letters = letters;
  }

  /** Return how many codes there are. */
  public static double count() {
    return Math.pow(CONSONANTS.length(), LENGTH);
  }

  /** Draw a code; each of the 512 billion is as likely as any other. */
  public static ClassCode draw(SecureRandom random) {
    char[] drawn = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      drawn[i] = CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
    }
    return new ClassCode(drawn);
  }

  /** Read what was typed, in capitals or not, with blanks and hyphens or not. */
  public static Optional<ClassCode> read(CharSequence typed) {
    char[] read = new char[LENGTH];
    int length = 0;
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      if (letter == ' ' || letter == '-') {
        continue;
      }
      char capital = letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
      if (length == LENGTH || CONSONANTS.indexOf(capital) < 0) {
        return Optional.empty();
      }
      read[length++] = capital;
    }
    return length == LENGTH ? Optional.of(new ClassCode(read)) : Optional.empty();
  }

  /** Return the nine capitals, as a copy that is the caller's to wipe. */
  public char[] text() {
    return letters.clone();
  }

  @Override
  public void close() {
    Arrays.fill(letters, CONSONANTS.charAt(0));
  }

  @Override
  public String toString() {
    return "ClassCode[***]";
  }
}
