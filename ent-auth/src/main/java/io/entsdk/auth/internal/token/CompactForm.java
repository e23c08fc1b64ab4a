package io.entsdk.auth.internal.token;

import java.util.regex.Pattern;

/**
 * Tells a token in its one canonical spelling from all that Nimbus would read as the same token.
 *
 * <p>Nimbus ignores padding, blanks and foreign characters and drops the spare bits of the last
 * character, so that one token would have many spellings. Here a text is refused before it is
 * parsed unless it is three parts of base64url whose spare bits are zero.
 */
final class CompactForm {

  private static final int LONGEST = 4_096;
  private static final String FULL = "(?:[A-Za-z0-9_-]{4})*+";
  private static final String TWO = "[A-Za-z0-9_-][AQgw]";
  private static final String THREE = "[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048]";
  private static final String PART = FULL + "(?:" + THREE + "|" + TWO + ")?";
  private static final Pattern TOKEN = Pattern.compile(PART + "\\." + PART + "\\." + PART);

  private CompactForm() {}

  static boolean isCanonical(String text) {
    return text.length() <= LONGEST && TOKEN.matcher(text).matches();
  }
}
