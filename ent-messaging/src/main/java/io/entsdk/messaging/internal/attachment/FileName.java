package io.entsdk.messaging.internal.attachment;

import io.entsdk.messaging.attachment.FileType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what somebody calls a file. It is shown beside what the file is, so nothing in it may turn
 * its end around or hide it; it never becomes a path of ours.
 */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** Return the name under which a file of {@code type} is shown; empty if it deceives. */
  static Optional<String> of(String given, FileType type) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = Normalizer.normalize(last, Normalizer.Form.NFC).strip();
    boolean plain = !name.isEmpty() && name.codePoints().noneMatch(FileName::deceives);
    return plain && name.codePointCount(0, name.length()) <= LONGEST
        ? Optional.of(ended(name, type))
        : Optional.empty();
  }

  private static String ended(String name, FileType type) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean says =
        small.endsWith("." + type.extension())
            || (type == FileType.JPEG && small.endsWith(".jpeg"))
            || (type == FileType.TEXT && small.endsWith(".csv"));
    return says ? name : name + "." + type.extension();
  }

  private static boolean deceives(int c) {
    int kind = Character.getType(c);
    return Character.isISOControl(c)
        || kind == Character.FORMAT
        || kind == Character.SURROGATE
        || kind == Character.PRIVATE_USE
        || kind == Character.UNASSIGNED
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR
        || "<>:\"|?*".indexOf(c) >= 0;
  }
}
