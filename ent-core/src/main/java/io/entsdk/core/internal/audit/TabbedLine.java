package io.entsdk.core.internal.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins fields to one line, so that no two lists of fields give the same line.
 *
 * <p>Fields are parted by a tab; tab, line feed, carriage return and backslash within one are
 * escaped by a backslash.
 */
public final class TabbedLine {

  private TabbedLine() {}

  public static String of(String... fields) {
    return Stream.of(fields).map(TabbedLine::escaped).collect(Collectors.joining("\t"));
  }

  /** Return the fields of {@code line}; a line that {@link #of} did not make gives some others. */
  public static List<String> fields(String line) {
    return Arrays.stream(line.split("\t", -1)).map(TabbedLine::plain).toList();
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder plain = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c = unescaped(field.charAt(++i));
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static char unescaped(char marked) {
    return switch (marked) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> marked;
    };
  }
}
