package io.entsdk.core.internal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of who stands for whom, whoever is merged into whom. */
class MergeForestProperties {

  private static final List<PersonId> PEOPLE =
      LongStream.range(0, 8).mapToObj(n -> new PersonId(new UUID(0, n))).toList();

  @Property(tries = 300)
  void whoeverStandsForSomebodyStandsForThemselves(
      @ForAll @Size(max = 20) List<@IntRange(max = 63) Integer> pairs) {
    Map<PersonId, PersonId> standing = merged(pairs).standing(PEOPLE);

    standing.values().forEach(one -> assertEquals(one, standing.get(one)));
  }

  @Property(tries = 300)
  void theOrderOfMergesDoesNotMatterForTheSets(
      @ForAll @Size(max = 20) List<@IntRange(max = 63) Integer> pairs, @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));

    assertEquals(sets(merged(pairs)), sets(merged(shuffled)));
  }

  @Property(tries = 300)
  void takingTheLastMergeBackIsTheIdentity(
      @ForAll @Size(max = 20) List<@IntRange(max = 63) Integer> pairs,
      @ForAll @IntRange(max = 63) int last) {
    MergeForest before = merged(pairs);
    PersonId person = before.standingFor(PEOPLE.get(last / 8));
    PersonId into = before.standingFor(PEOPLE.get(last % 8));

    if (!person.equals(into)) {
      MergeForest after = before.with(person, into).without(person);
      assertEquals(before.standing(PEOPLE), after.standing(PEOPLE));
    }
  }

  /** Merge pair by pair, each by those who stand for its two. */
  private static MergeForest merged(List<Integer> pairs) {
    MergeForest forest = new MergeForest(Map.of());
    for (int pair : pairs) {
      PersonId person = forest.standingFor(PEOPLE.get(pair / 8));
      PersonId into = forest.standingFor(PEOPLE.get(pair % 8));
      forest = person.equals(into) ? forest : forest.with(person, into);
    }
    return forest;
  }

  private static Set<Set<PersonId>> sets(MergeForest forest) {
    return new HashSet<>(
        PEOPLE.stream()
            .collect(Collectors.groupingBy(forest::standingFor, Collectors.toSet()))
            .values());
  }
}
