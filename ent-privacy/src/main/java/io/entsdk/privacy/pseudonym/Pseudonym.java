package io.entsdk.privacy.pseudonym;

import java.util.regex.Pattern;

/**
 * Is the name by which one service knows a person (GDPR Art. 4(5)): 32 of 0-9 and a-f, for services
 * that compare names whatever their case, too. What OpenID Connect calls a pairwise subject
 * identifier.
 */
public record Pseudonym(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws IllegalArgumentException if {@code value} is of another shape
   */
  public Pseudonym {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A pseudonym is 32 of 0-9 and a-f");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
