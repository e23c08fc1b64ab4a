package io.entsdk.core.internal.onde;

import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.roster.RejectionReason;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads out of a cell what has a form of its own: a level, a yes or no, an e-mail address. */
final class CellCodes {

  /** The longest e-mail address: RFC 5321, section 4.5.3.1.3, without its angle brackets. */
  static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}_][\\p{L}\\p{N}.!#$%&'*+/=^_`{|}~-]*@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final String LEVELS =
      Arrays.stream(PupilLevel.values()).map(PupilLevel::name).collect(Collectors.joining(", "));

  private CellCodes() {}

  static PupilLevel level(Cell cell) throws Refusal {
    if (cell.isBlank()) {
      throw cell.refused(RejectionReason.VALUE_MISSING);
    }
    return PupilLevel.find(cell.text())
        .orElseThrow(() -> cell.refused(RejectionReason.LEVEL_UNKNOWN, LEVELS));
  }

  /** Return whether {@code cell} says yes; an empty one says no. */
  static boolean answer(Cell cell) throws Refusal {
    return switch (FoldedName.of(cell.text()).value()) {
      case "oui", "o" -> true;
      case "non", "n", "" -> false;
      default -> throw cell.refused(RejectionReason.ANSWER_UNCLEAR, "oui, non");
    };
  }

  static @Nullable String emailOrNull(Cell cell) throws Refusal {
    if (cell.isBlank()) {
      return null;
    }
    if (cell.text().length() > LONGEST_EMAIL || !EMAIL.matcher(cell.text()).matches()) {
      throw cell.refused(RejectionReason.EMAIL_MALFORMED);
    }
    return cell.text();
  }
}
