package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ConcurrentMergesTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final int HANDS = 8;

  @Parameter Database database;

  @Test
  void eightHandsLeaveAForestOfDepthOne() throws InterruptedException, ExecutionException {
    try (Ent ent = Ent.on(database)) {
      List<PersonId> people = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        people.add(new Crowd(ent).person("MARTIN", "Jean"));
      }
      Duplicates duplicates = Directory.of(ent.tenant()).duplicates();
      ExecutorService hands = Executors.newFixedThreadPool(HANDS);
      List<Future<Integer>> done = new ArrayList<>();
      for (int hand = 0; hand < HANDS; hand++) {
        long seed = hand;
        done.add(hands.submit(() -> merges(duplicates, people, new Random(seed))));
      }
      int merged = 0;
      for (Future<Integer> one : done) {
        merged += one.get();
      }
      hands.shutdown();

      assertTrue(merged > 0 && merged < people.size(), "merged " + merged);
      assertFlat(ent, people, people.size() - merged);
    }
  }

  private static int merges(Duplicates duplicates, List<PersonId> people, Random random) {
    int merged = 0;
    for (int i = 0; i < 5; i++) {
      PersonId one = people.get(random.nextInt(people.size()));
      PersonId other = people.get(random.nextInt(people.size()));
      if (!one.equals(other) && isMerged(duplicates, one, other)) {
        merged++;
      }
    }
    return merged;
  }

  private static boolean isMerged(Duplicates duplicates, PersonId one, PersonId other) {
    try {
      duplicates.merge(duplicates.preview(one, other, SYSTEM), Twins.PAPER, SYSTEM);
      return true;
    } catch (ConflictException e) {
      return false; // Somebody was faster.
    }
  }

  /**
   * Whoever stands for somebody stands for themselves, and there are as many as there should be.
   */
  private static void assertFlat(Ent ent, List<PersonId> people, int sets) {
    People directory = Directory.of(ent.tenant()).people();
    List<PersonId> stands =
        people.stream().map(person -> directory.get(person, SYSTEM).id()).distinct().toList();

    assertEquals(sets, stands.size());
    stands.forEach(one -> assertEquals(one, directory.get(one, SYSTEM).id()));
  }
}
