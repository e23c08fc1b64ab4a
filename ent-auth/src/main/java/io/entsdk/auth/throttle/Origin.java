package io.entsdk.auth.throttle;

/**
 * Says where a try comes from: one device on which the pupil has got in before, or any other.
 *
 * <p>Never an address of the network: a school has one for all.
 */
public record Origin(String key) {

  private static final int LONGEST = 43;

  /** Every device on which the pupil has never got in; they share one count. */
  public static final Origin STRANGERS = new Origin("-");

  public Origin {
    if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(Origin::isPlain)) {
      throw new IllegalArgumentException("An origin is 1 to 43 of A-Z, a-z, 0-9, - and _");
    }
  }

  private static boolean isPlain(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '_';
  }
}
