package io.entsdk.core.internal.onde;

import io.entsdk.core.internal.text.FoldedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The first row of a table: where each column is, whatever its case, spaces and accents.
 *
 * <p>An accent lost in a conversion, which leaves a question mark, stands for any letter.
 */
final class Header {

  private static final Pattern LOST = Pattern.compile("[?\uFFFD]+");
  private static final char ANY = '?';

  private final List<String> columns;
  private final Map<String, Integer> found = new HashMap<>();

  private Header(List<String> columns) {
    this.columns = columns;
  }

  static Header of(List<String> cells) {
    return new Header(cells.stream().map(Header::folded).toList());
  }

  int width() {
    return columns.size();
  }

  /** Return where {@code column} is first, from 0, or -1. */
  int indexOf(String column) {
    return found.computeIfAbsent(column, name -> all(name).findFirst().orElse(-1));
  }

  boolean hasTwice(String column) {
    return all(column).count() > 1;
  }

  /** Return whether the column at {@code index} is called {@code column}. */
  boolean isAt(int index, String column) {
    return index < columns.size() && same(columns.get(index), FoldedName.of(column).value());
  }

  /** Return whether the first of {@code names} is here, followed by the others in their order. */
  boolean holdsTogether(List<String> names) {
    return names.isEmpty()
        || (indexOf(names.get(0)) >= 0
            && IntStream.range(0, names.size())
                .allMatch(i -> isAt(indexOf(names.get(0)) + i, names.get(i))));
  }

  /** Return whether {@code cells} say in each of {@code needed} what this header says there. */
  boolean isRepeatedIn(List<String> cells, List<String> needed) {
    return needed.stream()
        .map(this::indexOf)
        .allMatch(i -> i < cells.size() && folded(cells.get(i)).equals(columns.get(i)));
  }

  private IntStream all(String column) {
    return IntStream.range(0, columns.size()).filter(i -> isAt(i, column));
  }

  private static String folded(String cell) {
    return FoldedName.of(LOST.matcher(cell).replaceAll("?")).value();
  }

  private static boolean same(String found, String wanted) {
    return found.length() == wanted.length()
        && IntStream.range(0, wanted.length())
            .allMatch(i -> found.charAt(i) == wanted.charAt(i) || found.charAt(i) == ANY);
  }
}
