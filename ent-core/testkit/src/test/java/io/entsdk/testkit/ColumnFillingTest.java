package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.testkit.PartSchema.LiveColumn;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A word that is planted about somebody stands nowhere else, whoever is planted beside. */
class ColumnFillingTest {

  private static final int SEEDS = 50;
  private static final int WORDS = 4_000;

  /** The shortest word that is looked for has eight letters. */
  @Test
  void noTwoSeedsBeginAWordAlike() {
    LiveColumn column = new LiveColumn("words", "varchar", 8, false, false);
    Set<Object> words = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      ColumnFilling filling = new ColumnFilling(ColumnFilling.chance(seed));
      for (int i = 0; i < WORDS; i++) {
        assertTrue(words.add(filling.valueFor("any", column)), "a word was drawn twice");
      }
    }
  }
}
