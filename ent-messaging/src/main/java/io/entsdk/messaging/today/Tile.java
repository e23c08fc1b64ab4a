package io.entsdk.messaging.today;

import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is one line that a part of the ENT puts on the page of a day. Prints without its title.
 *
 * @param child whom it concerns, one of the children that were asked about; null for the reader
 * @param title one line of plain text, of at most {@value #LONGEST_TITLE} characters
 * @param day the day that it falls on or is due; null for what has none
 * @param path where it leads within the ENT: a path from its root, such as {@code /homework/12}
 */
public record Tile(
    Kind kind, @Nullable PersonId child, String title, @Nullable LocalDate day, String path) {

  public static final int LONGEST_TITLE = 120;

  private static final int LONGEST_PATH = 500;

  /** Says how it is shown. */
  public enum Kind {
    /** Something to hand in or to bring, by its day. */
    DUE,
    /** Something that takes place on its day. */
    EVENT,
    /** Anything else that is worth a line today. */
    NOTE
  }

  public Tile {
    int length = title.codePointCount(0, title.length());
    if (title.isBlank() || length > LONGEST_TITLE || title.chars().anyMatch(Tile::isControl)) {
      throw new IllegalArgumentException(
          "A tile has a title of one line, of 1 to " + LONGEST_TITLE + " characters");
    }
    boolean elsewhere = !path.startsWith("/") || path.startsWith("//") || path.contains("\\");
    if (elsewhere || path.length() > LONGEST_PATH || path.chars().anyMatch(Tile::isControl)) {
      throw new IllegalArgumentException(
          "A tile leads to a path from the root of this ENT, such as /homework/12");
    }
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  @Override
  public String toString() {
    return "Tile[" + kind + " " + child + "]";
  }
}
