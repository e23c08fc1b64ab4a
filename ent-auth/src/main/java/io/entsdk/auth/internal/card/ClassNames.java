package io.entsdk.auth.internal.card;

import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what the pupils of a class are called there, and who shares a first name.
 *
 * <p>A card bears no family name: where a first name is shared, as few letters of it as tell them
 * apart, three at most, and beyond that a number in the order of the names.
 */
public final class ClassNames {

  private static final int MOST_LETTERS = 3;

  private final Map<PersonId, String> names = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> namesakes = new HashMap<>();

  public ClassNames(List<Person> pupils) {
    pupils.stream()
        .collect(
            Collectors.groupingBy(
                one -> folded(one.firstName()), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::name);
  }

  private void name(List<Person> group) {
    int letters = group.size() == 1 ? 0 : letters(group);
    Set<PersonId> ids = group.stream().map(Person::id).collect(Collectors.toSet());
    for (int i = 0; i < group.size(); i++) {
      Person one = group.get(i);
      String name = letters > MOST_LETTERS ? called(one, 1) + " " + (i + 1) : called(one, letters);
      names.put(one.id(), name);
      namesakes.put(one.id(), ids);
    }
  }

  /** Children hear no accents, hyphens or capitals. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static int letters(List<Person> group) {
    for (int letters = 1; letters <= MOST_LETTERS; letters++) {
      Set<String> different = new HashSet<>();
      for (Person one : group) {
        different.add(beginning(one, letters).toUpperCase(Locale.ROOT));
      }
      if (different.size() == group.size()) {
        return letters;
      }
    }
    return MOST_LETTERS + 1;
  }

  private static String called(Person pupil, int letters) {
    String first = pupil.firstName();
    return letters == 0 ? first : first + " " + beginning(pupil, letters) + ".";
  }

  private static String beginning(Person pupil, int letters) {
    String family = Optional.ofNullable(pupil.usageName()).orElse(pupil.lastName());
    int end =
        family.offsetByCodePoints(0, Math.min(letters, family.codePointCount(0, family.length())));
    return family.substring(0, end);
  }

  /** Return what {@code pupil} is called. */
  public String of(PersonId pupil) {
    return names.getOrDefault(pupil, "");
  }

  /** Return the pupils who share the first name of {@code pupil}, without this one. */
  Set<PersonId> namesakesOf(PersonId pupil) {
    Set<PersonId> others = new HashSet<>(namesakes.getOrDefault(pupil, Set.of()));
    others.remove(pupil);
    return others;
  }
}
