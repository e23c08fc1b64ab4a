package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is one line of a {@link Sheet}, as it is read. */
record SheetLine(String keyword, List<String> fields, Numbers numbers) {

  /** Gives back ids for the numbers of one sheet: the same for the same, others for {@code *}. */
  static final class Numbers {

    private long alone;

    private UUID id(String name) {
      char kind = name.charAt(0);
      return name.endsWith(Sheet.ALONE)
          ? new UUID(-kind, ++alone)
          : new UUID(kind, Long.parseLong(name.substring(1)));
    }
  }

  /** Read the lines of a sheet. */
  static List<SheetLine> of(String text) {
    Numbers numbers = new Numbers();
    return text.lines()
        .map(line -> List.of(line.split(" ")))
        .map(words -> new SheetLine(words.get(0), words.subList(1, words.size()), numbers))
        .toList();
  }

  boolean is(String asked) {
    return keyword.equals(asked);
  }

  String word(int field) {
    return fields.get(field);
  }

  boolean isEmpty(int field) {
    return word(field).equals(Sheet.NOTHING);
  }

  boolean yes(int field) {
    return Boolean.parseBoolean(word(field));
  }

  <E extends Enum<E>> E one(int field, Class<E> type) {
    return Enum.valueOf(type, word(field));
  }

  /** Return the values of a field in the order in which they stand. */
  <E extends Enum<E>> List<E> list(int field, Class<E> type) {
    return words(field).map(name -> Enum.valueOf(type, name)).toList();
  }

  <E extends Enum<E>> Set<E> all(int field, Class<E> type) {
    return Set.copyOf(list(field, type));
  }

  SchoolId school(int field) {
    return new SchoolId(numbers.id(word(field)));
  }

  PersonId person(int field) {
    return new PersonId(numbers.id(word(field)));
  }

  Set<PersonId> people(int field) {
    return ids(field, PersonId::new);
  }

  Set<ClassId> classes(int field) {
    return ids(field, ClassId::new);
  }

  Set<GroupId> groups(int field) {
    return ids(field, GroupId::new);
  }

  private <T> Set<T> ids(int field, Function<UUID, T> made) {
    return words(field).map(numbers::id).map(made).collect(Collectors.toSet());
  }

  private Stream<String> words(int field) {
    return isEmpty(field) ? Stream.of() : Stream.of(word(field).split(","));
  }
}
