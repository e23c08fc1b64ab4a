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

  /** Longer than any device's own key by this, so that the two are never one. */
  private static final String ADMITTED = "w-";

  public Origin {
    if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(Origin::isPlain)) {
      throw new IllegalArgumentException("An origin is 1 to 43 of A-Z, a-z, 0-9, - and _");
    }
  }

  /**
   * Return this device while an adult has admitted it: counted by itself, like one on which the
   * pupil has got in, and a stranger's once more when that is over.
   */
  public Origin admitted() {
    return equals(STRANGERS) ? this : new Origin(ADMITTED + key);
  }

  private static boolean isPlain(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '_';
  }
}
