package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Assigns stories in a class: far from those of siblings in the school and of namesakes in the
 * class, and equal to no other there, the pupil's own former one included.
 */
final class StoryHand {

  private final SecretKey marksKey;
  private final StoryDraw draw;
  private final ClassNames names;
  private final List<PersonId> classmates;
  private final Map<PersonId, Set<PersonId>> siblings;
  private final Map<PersonId, List<StoryMarks>> marks;

  StoryHand(Unit unit, List<PersonId> pupils, List<Person> classmates, SchoolId school) {
    this.marksKey = unit.kernel().keys().currentSecretKey(AuthKeys.STORY_MARKS).key();
    this.draw = new StoryDraw(marksKey, unit.kernel().random());
    this.names = new ClassNames(classmates);
    this.classmates = classmates.stream().map(Person::id).toList();
    this.siblings = new JpaKin(unit).siblingsOf(pupils, school);
    Set<PersonId> near = new HashSet<>(this.classmates);
    near.addAll(pupils);
    siblings.values().forEach(near::addAll);
    this.marks = new HashMap<>(new JpaMarks(unit).of(near));
  }

  /** Return what {@code pupil} is called in the class. */
  String nameOf(PersonId pupil) {
    return names.of(pupil);
  }

  /**
   * Return {@code pupil} with {@code code} and a story to go with it, which later ones differ from.
   */
  NewCard assign(PersonId pupil, CardCode code) {
    PictureStory story = draw.draw(code.plan(), relativesOf(pupil), othersOf(pupil));
    StoryMarks made = StoryMarks.of(marksKey, code.card(), story);
    List<StoryMarks> kept = new ArrayList<>(marks.getOrDefault(pupil, List.of()));
    kept.add(made);
    marks.put(pupil, kept);
    return new NewCard(pupil, names.of(pupil), code, story, made);
  }

  private List<StoryMarks> relativesOf(PersonId pupil) {
    Set<PersonId> relatives = new HashSet<>(siblings.getOrDefault(pupil, Set.of()));
    relatives.addAll(names.namesakesOf(pupil));
    return marksOf(relatives.stream());
  }

  private List<StoryMarks> othersOf(PersonId pupil) {
    return marksOf(Stream.concat(classmates.stream(), Stream.of(pupil)).distinct());
  }

  private List<StoryMarks> marksOf(Stream<PersonId> people) {
    return people.flatMap(one -> marks.getOrDefault(one, List.of()).stream()).toList();
  }
}
