package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.ChildReference;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The repeated groups of four columns that name a guardian's children, addressed by position after
 * the fixed part.
 *
 * <p>Rows may have fewer groups than the header, or more.
 *
 * @param start where the first group begins, from 0
 */
record ChildColumns(int start) {

  private static final String USAGE_NAME = "Nom d'usage enfant";
  private static final String LAST_NAME = "Nom de famille enfant";
  private static final String FIRST_NAME = "Prénom enfant";
  private static final String CLASS_NAME = "Classes enfants";

  /** The columns of one group, in their order. */
  static final List<String> NAMES = List.of(USAGE_NAME, LAST_NAME, FIRST_NAME, CLASS_NAME);

  static ChildColumns in(Header header) {
    return new ChildColumns(header.indexOf(USAGE_NAME));
  }

  void checkWidth(DataRow row) throws Refusal {
    int groups = Math.max(0, row.fields().size() - start) / NAMES.size();
    row.checkWidth(start + NAMES.size(), start + groups * NAMES.size());
  }

  /** Return where the groups of {@code row} that hold any text begin, from 0. */
  List<Integer> groupsOf(DataRow row) {
    return IntStream.iterate(start, i -> i < row.fields().size(), i -> i + NAMES.size())
        .filter(group -> hasText(row, group))
        .boxed()
        .toList();
  }

  ChildReference child(DataRow row, int group) throws Refusal {
    Cell lastName = row.cellAt(group + 1, LAST_NAME);
    return new ChildReference(
        lastName.column(),
        CellText.name(lastName),
        CellText.nameOrNull(row.cellAt(group, USAGE_NAME)),
        CellText.name(row.cellAt(group + 2, FIRST_NAME)),
        CellText.label(row.cellAt(group + 3, CLASS_NAME)));
  }

  private static boolean hasText(DataRow row, int group) {
    return IntStream.range(group, group + NAMES.size()).anyMatch(i -> !row.textAt(i).isEmpty());
  }
}
