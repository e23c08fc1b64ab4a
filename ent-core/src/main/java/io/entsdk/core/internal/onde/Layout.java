package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.DropReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one kind of file looks like.
 *
 * @param fileName the name ONDE gives it, compared without case
 * @param needed the columns without which nothing can be read
 * @param optional the other columns that are carried
 * @param group the columns that end the row, together and as often as needed; may be empty
 * @param dropped the columns that are left out, and why
 */
record Layout(
    String fileName,
    List<String> needed,
    List<String> optional,
    List<String> group,
    Map<String, DropReason> dropped) {

  /**
   * Return the columns that {@code header} lacks; the whole group if it does not stand together.
   */
  List<String> missingIn(Header header) {
    Stream<String> missing = needed.stream().filter(column -> header.indexOf(column) < 0);
    return Stream.concat(missing, header.holdsTogether(group) ? Stream.empty() : group.stream())
        .toList();
  }

  /** Return a carried column that {@code header} has twice, so that neither can be trusted. */
  Optional<String> foundTwiceIn(Header header) {
    return Stream.concat(needed.stream(), optional.stream()).filter(header::hasTwice).findFirst();
  }

  boolean carries(Header header, int index) {
    return Stream.of(needed, optional, group)
        .flatMap(List::stream)
        .anyMatch(column -> header.isAt(index, column));
  }
}
