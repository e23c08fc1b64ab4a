package io.entsdk.core.internal.onde;

import static io.entsdk.core.roster.RejectionReason.CHARACTER_INVISIBLE;
import static io.entsdk.core.roster.RejectionReason.CHARACTER_LOST;
import static io.entsdk.core.roster.RejectionReason.FORMULA;
import static io.entsdk.core.roster.RejectionReason.NAME_WITHOUT_LETTER;
import static io.entsdk.core.roster.RejectionReason.VALUE_MISSING;
import static io.entsdk.core.roster.RejectionReason.VALUE_TOO_LONG;

import org.jspecify.annotations.Nullable;

/**
 * Reads a name or a label out of a cell.
 *
 * <p>A name is whatever a family says it is: only what no name holds is refused. That is a formula
 * of a spreadsheet, a control or invisible character, the question mark a lost accent leaves
 * behind, or the absence of any letter.
 */
final class CellText {

  /** The longest name or label kept, in Java characters. */
  static final int LONGEST = 100;

  private static final String FORMULA_STARTS = "=+-@＝＋－＠";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private CellText() {}

  /** Return the name in {@code cell}. */
  static String name(Cell cell) throws Refusal {
    String name = label(cell);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw cell.refused(NAME_WITHOUT_LETTER);
    }
    return name;
  }

  /** Return the name in {@code cell}, or null if it is empty or holds dashes and dots only. */
  static @Nullable String nameOrNull(Cell cell) throws Refusal {
    return isPlaceholder(cell) ? null : name(cell);
  }

  /** Return the label in {@code cell}, such as a class name. */
  static String label(Cell cell) throws Refusal {
    if (cell.isBlank()) {
      throw cell.refused(VALUE_MISSING);
    }
    if (cell.text().length() > LONGEST) {
      throw cell.refused(VALUE_TOO_LONG, LONGEST);
    }
    checkCharacters(cell);
    if (!isPlaceholder(cell) && FORMULA_STARTS.indexOf(cell.text().charAt(0)) >= 0) {
      throw cell.refused(FORMULA);
    }
    if (cell.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw cell.refused(NAME_WITHOUT_LETTER);
    }
    return cell.text();
  }

  /** Return the label in {@code cell}, or null if it is empty or holds dashes and dots only. */
  static @Nullable String labelOrNull(Cell cell) throws Refusal {
    return isPlaceholder(cell) ? null : label(cell);
  }

  private static boolean isPlaceholder(Cell cell) {
    return cell.text().chars().allMatch(c -> c == '-' || c == '.' || c == ' ');
  }

  private static void checkCharacters(Cell cell) throws Refusal {
    if (cell.text().codePoints().anyMatch(CellText::isInvisible)) {
      throw cell.refused(CHARACTER_INVISIBLE);
    }
    if (cell.text().indexOf('?') >= 0 || cell.text().indexOf('\uFFFD') >= 0) {
      throw cell.refused(CHARACTER_LOST);
    }
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }
}
