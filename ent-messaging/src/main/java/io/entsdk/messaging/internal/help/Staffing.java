package io.entsdk.messaging.internal.help;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.help.AdultPicture;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Holds who works in the schools of a child today, and chooses whom its call reaches: at least two
 * adults wherever two may be asked.
 *
 * <p>Whoever answers for the child, or is kept apart from it, is asked by no picture. By {@link
 * AdultPicture#OTHER_ADULT} neither is anybody who teaches the child's class, though it be the head
 * or a referent: the picture may mean just that adult.
 *
 * @param teachers those who teach a class of the child
 * @param offices those who hold an office to be trusted
 * @param heads those who head a school of the child
 * @param others other teachers and life officers
 * @param barred who answers for the child, or is kept apart from it
 */
record Staffing(
    Set<PersonId> teachers,
    Set<PersonId> offices,
    Set<PersonId> heads,
    Set<PersonId> others,
    Set<PersonId> barred) {

  private static final int LEAST = 2;

  /** Others are asked when too few are to be trusted by office; all of a lycée would be a crowd. */
  private static final int MOST_OTHERS = 3;

  private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

  /**
   * Return whom a call reaches at first. While the school is closed the heads are among them from
   * the beginning.
   */
  Set<PersonId> asked(AdultPicture picture, boolean open) {
    Set<PersonId> asked = new LinkedHashSet<>();
    if (picture == AdultPicture.MY_TEACHER) {
      add(asked, teachers, picture, teachers.size());
    }
    add(asked, offices, picture, offices.size());
    if (!open || asked.size() < LEAST) {
      add(asked, heads, picture, heads.size());
    }
    if (asked.size() < LEAST) {
      add(asked, others, picture, MOST_OTHERS);
    }
    return asked;
  }

  /** Return who is asked as well when nobody has seen it: the heads, and then others. */
  Set<PersonId> askedLater(AdultPicture picture, Collection<PersonId> before) {
    Set<PersonId> asked = new LinkedHashSet<>();
    add(asked, heads, picture, heads.size());
    asked.removeAll(before);
    if (asked.isEmpty()) {
      add(asked, others, picture, others.size());
      asked.removeAll(before);
    }
    return new LinkedHashSet<>(List.copyOf(asked).subList(0, Math.min(asked.size(), MOST_OTHERS)));
  }

  private void add(Set<PersonId> asked, Set<PersonId> from, AdultPicture picture, int most) {
    sorted(from).stream().filter(mayBeAsked(picture)).limit(most).forEach(asked::add);
  }

  private Predicate<PersonId> mayBeAsked(AdultPicture picture) {
    return adult ->
        !barred.contains(adult)
            && (picture == AdultPicture.MY_TEACHER || !teachers.contains(adult));
  }

  private static Collection<PersonId> sorted(Set<PersonId> people) {
    Set<PersonId> sorted = new TreeSet<>(BY_ID);
    sorted.addAll(people);
    return sorted;
  }
}
