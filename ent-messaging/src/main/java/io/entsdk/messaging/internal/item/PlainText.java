package io.entsdk.messaging.internal.item;

import io.entsdk.core.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Says what a text of people may hold; it counts characters as people do, not UTF-16 units.
 *
 * <p>What shows nothing by itself, such as joiners and marks of direction, is taken and kept: emoji
 * and languages need it. Control characters and halves of surrogate pairs are refused.
 */
record PlainText(String field, int longest, IntPredicate allowedControl) {

  static PlainText ofOneLine(String field, int longest) {
    return new PlainText(field, longest, c -> false);
  }

  static PlainText ofLines(String field, int longest) {
    return new PlainText(field, longest, c -> c == '\n' || c == '\t');
  }

  /** Return all that is wrong with {@code text}; no sentence repeats any of it. */
  List<Violation> violations(String text) {
    List<Violation> violations = new ArrayList<>();
    if (text.codePoints().allMatch(PlainText::isUnseen)) {
      violations.add(violation("blank", "say something that can be seen"));
    }
    if (text.codePointCount(0, text.length()) > longest) {
      violations.add(violation("length", "use at most " + longest + " characters"));
    }
    if (text.codePoints().anyMatch(this::isForbidden)) {
      violations.add(violation("control-character", "leave out control characters"));
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      violations.add(violation("malformed", "this text was cut within a character"));
    }
    return violations;
  }

  private Violation violation(String code, String message) {
    return new Violation(field, code, message);
  }

  private boolean isForbidden(int c) {
    return (Character.isISOControl(c) || isLineSeparator(c)) && !allowedControl.test(c);
  }

  private static boolean isLineSeparator(int c) {
    int type = Character.getType(c);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
