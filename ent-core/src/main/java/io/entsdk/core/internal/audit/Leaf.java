package io.entsdk.core.internal.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Is what a block seals of one entry: a salted commitment, and the day from which the entry itself
 * may be gone.
 *
 * <p>Without the salt, which goes with the entry, a commitment cannot be matched with any guess.
 */
public record Leaf(LocalDate erasableFrom, String commitment) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.[A-Za-z0-9_-]{43}");
  private static final int DAY = 10;

  /** Return the leaf of an entry, whose {@code salt} is 128 random bits as text. */
  public static Leaf of(LocalDate erasableFrom, String salt, String content) {
    return new Leaf(erasableFrom, commitment(salt + "\t" + content));
  }

  /** Return the commitment to salt and content, as they stand in a line of an export. */
  public static String commitment(String saltAndContent) {
    return Sha256.textOf(saltAndContent);
  }

  public static Optional<Leaf> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Leaf(LocalDate.parse(text.substring(0, DAY)), text.substring(DAY + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return erasableFrom + "." + commitment;
  }
}
