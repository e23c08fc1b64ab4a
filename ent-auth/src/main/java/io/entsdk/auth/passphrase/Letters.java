package io.entsdk.auth.passphrase;

import java.nio.CharBuffer;
import java.util.Arrays;

/** Takes accents, capitals and signs out of what a child has typed, without making a string. */
final class Letters {

  private static final String ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
  private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";

  private Letters() {}

  /**
   * Return {@code typed} in the letters a to z, with a blank for each thing that is none; it is the
   * caller's to wipe. Accents may be letters of their own or marks that follow one.
   */
  static char[] plain(CharSequence typed) {
    CharBuffer plain = CharBuffer.allocate(2 * typed.length());
    for (int i = 0; i < typed.length(); i++) {
      put(Character.toLowerCase(typed.charAt(i)), plain);
    }
    char[] exact = new char[plain.position()];
    plain.flip().get(exact);
    Arrays.fill(plain.array(), ' ');
    return exact;
  }

  private static void put(char letter, CharBuffer plain) {
    int accented = ACCENTED.indexOf(letter);
    if (accented >= 0) {
      plain.put(PLAIN.charAt(accented));
    } else if (letter == 'œ') {
      plain.put("oe");
    } else if (letter == 'æ') {
      plain.put("ae");
    } else if (letter >= 'a' && letter <= 'z') {
      plain.put(letter);
    } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
      plain.put(' ');
    }
  }
}
