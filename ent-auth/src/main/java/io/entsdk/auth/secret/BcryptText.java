package io.entsdk.auth.secret;

import java.util.Arrays;

/** Reads bcrypt's own base 64, whose alphabet begins with a dot and a slash. */
final class BcryptText {

  private static final String ALPHABET =
      "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int BITS = 6;

  private BcryptText() {}

  /** Return the whole bytes that {@code text} holds; bits beyond them are left out. */
  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
    int held = 0;
    int bits = 0;
    int written = 0;
    for (char letter : text.toCharArray()) {
      bits = (bits << BITS) | ALPHABET.indexOf(letter);
      held += BITS;
      if (held >= Byte.SIZE && written < bytes.length) {
        held -= Byte.SIZE;
        bytes[written++] = (byte) (bits >> held);
      }
    }
    return Arrays.copyOf(bytes, written);
  }
}
