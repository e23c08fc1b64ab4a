package io.entsdk.core.internal.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which persons are one, as far as somebody has looked: each id that was merged, with the id
 * that stands for its set.
 */
public record Identities(Map<PersonId, PersonId> standing) {

  private static final Identities NONE = new Identities(Map.of());

  public Identities {
    standing = Map.copyOf(standing);
  }

  /** Return what there is to know where nobody was merged. */
  public static Identities none() {
    return NONE;
  }

  /** Read rows of an id and the id that stands for it, which are at {@code column} and the next. */
  public static Identities read(Collection<Row> rows, int column) {
    return rows.isEmpty()
        ? NONE
        : new Identities(
            rows.stream()
                .collect(
                    toUnmodifiableMap(
                        row -> new PersonId(row.uuid(column)),
                        row -> new PersonId(row.uuid(column + 1)),
                        (one, same) -> one)));
  }

  /** Return the id that stands for {@code person}. */
  public PersonId of(PersonId person) {
    return standing.getOrDefault(person, person);
  }

  /** Return every id of {@code person}. */
  public Set<PersonId> allOf(PersonId person) {
    PersonId one = of(person);
    Set<PersonId> all = new LinkedHashSet<>();
    all.add(one);
    all.add(person);
    standing.forEach(
        (id, stands) -> {
          if (stands.equals(one)) {
            all.add(id);
          }
        });
    return all;
  }

  /** Return every id of each of {@code people}. */
  public List<PersonId> allOf(Collection<PersonId> people) {
    return isEmpty()
        ? List.copyOf(people)
        : people.stream().flatMap(person -> allOf(person).stream()).distinct().toList();
  }

  public boolean isSame(PersonId one, PersonId other) {
    return of(one).equals(of(other));
  }

  public boolean isEmpty() {
    return standing.isEmpty();
  }

  /** Return what this and {@code others} tell. */
  public Identities and(Identities others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    Map<PersonId, PersonId> both = new HashMap<>(standing);
    both.putAll(others.standing);
    return new Identities(both);
  }
}
