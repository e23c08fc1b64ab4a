package io.entsdk.auth.secret;

/**
 * Is all that is kept of a secret: how its tag was made, the salt and the tag, in one text for one
 * column. Prints nothing of it.
 *
 * @param text at most {@link #LONGEST} characters of ASCII
 */
public record HashedSecret(String text) {

  /** The width of the column that holds one. */
  public static final int LONGEST = 1_000;

  @Override
  public String toString() {
    return "HashedSecret[***]";
  }
}
