package io.entsdk.core.directory;

/**
 * Is the code of a pass, to be printed or told aloud: it is given once, and a keyed hash of it is
 * all that we keep. Prints nothing of it.
 *
 * @param text such as {@code K7QF2-M9XWT}; capitals and digits without I, L, O and U, of which
 *     whoever types them may make what they look like
 */
public record PassCode(String text) {

  @Override
  public String toString() {
    return "PassCode[***]";
  }
}
