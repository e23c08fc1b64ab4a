package io.entsdk.core.internal.onde;

import io.entsdk.core.directory.FieldCeiling;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.roster.DropReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one kind of file looks like.
 *
 * @param fileName the name ONDE gives it, compared without case
 * @param needed the columns without which nothing can be read
 * @param optional the other columns that are carried
 * @param group the columns that end the row, together and as often as needed; may be empty
 * @param profile whom it tells of, whose ceiling decides what is carried
 * @param fields what each column holds of these people, carried or not
 * @param unused the columns that hold something else, and why they are left out
 */
record Layout(
    String fileName,
    Profile profile,
    List<String> needed,
    List<String> optional,
    List<String> group,
    Map<String, PersonField> fields,
    Map<String, DropReason> unused) {

  Layout {
    Set<PersonField> collected = FieldCeiling.of(profile).collected();
    Stream.of(needed, optional)
        .flatMap(List::stream)
        .filter(column -> !collected.contains(fields.get(column)))
        .forEach(Layout::refuse);
  }

  private static void refuse(String column) {
    throw new IllegalArgumentException(
        "Column " + column + " holds what is not collected of these people: drop it");
  }

  /** Return why {@code column} is left out: the ceiling of the profile says so, or the layout. */
  Optional<DropReason> dropped(String column) {
    PersonField field = fields.get(column);
    if (field == null) {
      return Optional.ofNullable(unused.get(column));
    }
    return Optional.of(
        FieldCeiling.of(profile).allowed().contains(field)
            ? DropReason.NOT_NEEDED
            : DropReason.NOT_ALLOWED);
  }

  /** Return the columns that we know, carried or not. */
  Stream<String> known() {
    return Stream.concat(fields.keySet().stream(), unused.keySet().stream());
  }

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
