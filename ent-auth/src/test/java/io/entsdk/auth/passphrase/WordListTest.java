package io.entsdk.auth.passphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordListTest {

  /** What a child types is never one of these, nor begins with one. */
  private static final List<String> NEVER =
      List.of(
          "anal", "arme", "bais", "bite", "caca", "chie", "conn", "crev", "cul", "diab", "enfe",
          "fess", "fout", "fusi", "garc", "guer", "idio", "merd", "mort", "nich", "pede", "pet",
          "pipi", "pute", "quequ", "rape", "salo", "sang", "sein", "sexe", "suic", "tuer", "vagi",
          "viol", "zizi");

  /** Pairs that sound alike; at most one of each may be there. */
  private static final List<List<String>> HOMOPHONES =
      List.of(
          List.of("ancre", "encre"),
          List.of("auteur", "hauteur"),
          List.of("balai", "ballet"),
          List.of("chaîne", "chêne"),
          List.of("champ", "chant"),
          List.of("cerf", "serre"),
          List.of("cire", "sire"),
          List.of("conte", "compte"),
          List.of("cygne", "signe"),
          List.of("danse", "dense"),
          List.of("date", "datte"),
          List.of("lire", "lyre"),
          List.of("maître", "mètre"),
          List.of("maître", "mettre"),
          List.of("mûre", "mur"),
          List.of("pain", "pin"),
          List.of("père", "paire"),
          List.of("pois", "poids"),
          List.of("pouce", "pousse"),
          List.of("reine", "renne"),
          List.of("roue", "roux"),
          List.of("sale", "salle"),
          List.of("saut", "seau"),
          List.of("tante", "tente"),
          List.of("tache", "tâche"),
          List.of("vert", "verre"),
          List.of("voix", "voie"),
          List.of("hôtel", "autel"),
          List.of("filtre", "philtre"),
          List.of("poêle", "poil"));

  /** Words that begin like one of those and are none. */
  private static final Set<String> INNOCENT =
      Set.of(
          "cacao",
          "crevette",
          "culture",
          "fusion",
          "garçon",
          "petit",
          "pétanque",
          "pétrin",
          "salon",
          "sanglier");

  private final WordList list = WordList.french();

  @Test
  void thereAre2048WordsOfFourToEightLettersInOrder() {
    List<String> plain = list.words().stream().map(WordListTest::plain).toList();

    assertEquals(WordList.SIZE, plain.size());
    assertEquals(plain.stream().sorted().toList(), plain);
    assertEquals(List.of(), plain.stream().filter(word -> !word.matches("[a-z]{4,8}")).toList());
  }

  @Test
  void theFirstFourLettersTellAWordFromAllOthers() {
    assertEquals(
        WordList.SIZE,
        list.words().stream().map(word -> plain(word).substring(0, 4)).distinct().count());
  }

  @Test
  void noWordIsOneToBlushAt() {
    assertEquals(
        List.of(),
        list.words().stream()
            .filter(word -> !INNOCENT.contains(word))
            .filter(word -> NEVER.stream().anyMatch(plain(word)::startsWith))
            .toList());
  }

  @Test
  void noTwoWordsSoundAlike() {
    Set<String> words = list.words().stream().collect(Collectors.toSet());
    assertEquals(List.of(), HOMOPHONES.stream().filter(words::containsAll).toList());
  }

  @Test
  void everyWordIsFoundAsItIsAndByItsFirstFourLetters() {
    for (String word : list.words()) {
      assertEquals(Optional.of(word), list.find(word));
      assertEquals(Optional.of(word), list.find(plain(word).substring(0, 4)));
    }
  }

  @Test
  void whatIsNoWordIsNotFound() {
    for (String none : List.of("", "abe", "zzzz", "1234", "   ", "abei3lle".repeat(9))) {
      assertTrue(list.find(none).isEmpty() || none.startsWith("abei"), none);
    }
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
