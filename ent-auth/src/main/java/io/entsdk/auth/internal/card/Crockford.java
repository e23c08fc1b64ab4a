package io.entsdk.auth.internal.card;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes bytes in Crockford's base 32: capitals and digits alone, which a QR code holds in 5.5 bits
 * each, and none of I, L, O, U.
 *
 * <p>Whole groups of five bytes alone, so that every text has one meaning and every meaning one
 * text.
 */
final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUES[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  private static final int BITS = 5;
  private static final int BYTES_OF_GROUP = 5;
  private static final int CHARS_OF_GROUP = 8;

  private Crockford() {}

  /** Return the text of {@code bytes}, whose number is a multiple of five. */
  static char[] encode(byte[] bytes) {
    char[] text = new char[bytes.length / BYTES_OF_GROUP * CHARS_OF_GROUP];
    for (int group = 0; group < bytes.length / BYTES_OF_GROUP; group++) {
      long bits = 0;
      for (int i = 0; i < BYTES_OF_GROUP; i++) {
        bits = bits << Byte.SIZE | (bytes[group * BYTES_OF_GROUP + i] & 0xff);
      }
      for (int i = CHARS_OF_GROUP - 1; i >= 0; i--) {
        text[group * CHARS_OF_GROUP + i] = ALPHABET.charAt((int) (bits & 31));
        bits >>>= BITS;
      }
    }
    return text;
  }

  /** Return what {@code text} says, or null if it is not of whole groups of the alphabet. */
  static byte @Nullable [] decode(CharSequence text) {
    if (text.length() % CHARS_OF_GROUP != 0) {
      return null;
    }
    byte[] bytes = new byte[text.length() / CHARS_OF_GROUP * BYTES_OF_GROUP];
    for (int group = 0; group < text.length() / CHARS_OF_GROUP; group++) {
      long bits = 0;
      for (int i = 0; i < CHARS_OF_GROUP; i++) {
        char letter = text.charAt(group * CHARS_OF_GROUP + i);
        if (letter >= VALUES.length || VALUES[letter] < 0) {
          return null;
        }
        bits = bits << BITS | VALUES[letter];
      }
      for (int i = BYTES_OF_GROUP - 1; i >= 0; i--) {
        bytes[group * BYTES_OF_GROUP + i] = (byte) bits;
        bits >>>= Byte.SIZE;
      }
    }
    return bytes;
  }
}
