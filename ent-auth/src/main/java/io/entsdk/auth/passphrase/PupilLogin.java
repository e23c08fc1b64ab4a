package io.entsdk.auth.passphrase;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Is what a pupil types before the words: nine digits that name nobody and are assigned.
 *
 * <p>Eight are drawn, 26.6 bits, so that whoever tries logins of a town at random finds one in
 * 20,000 tries for 5,000 pupils. The ninth (H. M. Damm, 2004) tells every single wrong digit and
 * every two that changed places, before anything is asked of a database. A login is no secret.
 *
 * @param digits nine digits, the last of which fits the others
 */
public record PupilLogin(String digits) {

  private static final Pattern SHAPE = Pattern.compile("\\d{9}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-\\u00a0\\u202f]");
  private static final int MOST_TYPED = 40;
  private static final int DRAWN = 100_000_000;
  private static final int GROUP = 3;

  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  public PupilLogin {
    if (!SHAPE.matcher(digits).matches() || check(digits) != 0) {
      throw new IllegalArgumentException("A login is nine digits, the last of which fits");
    }
  }

  /** Return how many logins there are; the ninth digit follows from the others. */
  public static double count() {
    return DRAWN;
  }

  /** Draw a login; each is as likely as any other. */
  static PupilLogin draw(SecureRandom random) {
    String drawn = "%08d".formatted(random.nextInt(DRAWN));
    return new PupilLogin(drawn + check(drawn));
  }

  /** Read what a child has typed, in groups or not; empty if it cannot be a login. */
  public static Optional<PupilLogin> read(CharSequence typed) {
    if (typed.length() > MOST_TYPED) {
      return Optional.empty();
    }
    String digits = BETWEEN.matcher(typed).replaceAll("");
    return SHAPE.matcher(digits).matches() && check(digits) == 0
        ? Optional.of(new PupilLogin(digits))
        : Optional.empty();
  }

  /** Return the digit that fits {@code digits}: 0 if the last of them does already. */
  private static int check(String digits) {
    int interim = 0;
    for (char digit : digits.toCharArray()) {
      interim = DAMM[interim].charAt(digit - '0') - '0';
    }
    return interim;
  }

  /** Return the digits in three groups, as they are printed. */
  public String inGroups() {
    return String.join(
        " ",
        digits.substring(0, GROUP),
        digits.substring(GROUP, 2 * GROUP),
        digits.substring(2 * GROUP));
  }

  @Override
  public String toString() {
    return "PupilLogin[***]";
  }
}
