package io.entsdk.auth.window;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Is the code of six digits, 19.9 bits, that a teacher gives to one pupil, for one sign-in within
 * minutes. Prints nothing of it.
 */
public final class RescueCode implements AutoCloseable {

  /** ASVS 5.0, 6.5.5: what is told out of band lives for ten minutes at most. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int LENGTH = 6;

  private final char[] digits;

  private RescueCode(char[] digits) {
    this.digits = digits;
  }

  /** Return how many codes there are. */
  public static double count() {
    return Math.pow(10, LENGTH);
  }

  /** Draw a code; each of the million is as likely as any other. */
  public static RescueCode draw(SecureRandom random) {
    char[] drawn = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      drawn[i] = (char) ('0' + random.nextInt(10));
    }
    return new RescueCode(drawn);
  }

  /** Read what was typed, with blanks or not. */
  public static Optional<RescueCode> read(CharSequence typed) {
    char[] read = new char[LENGTH];
    int length = 0;
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      if (letter == ' ') {
        continue;
      }
      if (length == LENGTH || letter < '0' || letter > '9') {
        return Optional.empty();
      }
      read[length++] = letter;
    }
    return length == LENGTH ? Optional.of(new RescueCode(read)) : Optional.empty();
  }

  /** Return the six digits, as a copy that is the caller's to wipe. */
  public char[] text() {
    return digits.clone();
  }

  @Override
  public void close() {
    Arrays.fill(digits, '0');
  }

  @Override
  public String toString() {
    return "RescueCode[***]";
  }
}
