package io.entsdk.messaging.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which French words are one to whoever looks for them, and which are not. */
class FrenchWordsTest {

  @ParameterizedTest
  @CsvSource({
    "mangé, manger",
    "mangée, mangees",
    "mangé, mange",
    "annulée, annuler",
    "cheval, chevaux",
    "gâteau, gâteaux",
    "journal, journaux",
    "école, ÉCOLES",
    "l’école, ecole",
    "qu'une sortie, sorties",
    "élève, éleves",
    "sportif, sportives",
    "actuelle, actuels",
    "lionne, lion",
    "classe, classes",
    "œuvre, oeuvres",
    "Noël, noel",
    "ﬁn, fin",
    "cantine, cantines",
    "réunion, Réunions"
  })
  void formsOfAWordAreOne(String one, String other) {
    assertEquals(FrenchWords.stems(one), FrenchWords.stems(other));
  }

  @ParameterizedTest
  @CsvSource({"mère, mer", "sortie, sort", "livre, lire", "classe, clé", "piscine, piste"})
  void otherWordsAreNot(String one, String other) {
    assertNotEquals(FrenchWords.stems(one), FrenchWords.stems(other));
  }

  @Test
  void theSmallestWordsAreLeftOutAndNumbersAreNot() {
    assertEquals(Set.of("cantin", "lundi", "7"), FrenchWords.stems("La cantine du lundi 7"));
    assertEquals(Set.of(), FrenchWords.stems("l' à la, et qu’une"));
  }

  @Test
  void whatShowsNothingHidesNoWord() {
    assertEquals(FrenchWords.stems("musée"), FrenchWords.stems("mu\u200Bs\u202Ee\u0301e"));
  }

  @Test
  void aLongWordIsCutAndNoCharacterInTwo() {
    assertEquals(40, FrenchWords.stems("ab".repeat(250)).iterator().next().length());
    String gothic = "\uD800\uDF30".repeat(30);
    assertEquals(Set.of("a" + gothic.substring(0, 38)), FrenchWords.stems("a" + gothic));
  }

  @Test
  void theLastWordIsLookedForByItsBeginningToo() {
    Sought sought = Sought.of("la sortie au mus");

    assertEquals(List.of("sorti"), sought.whole());
    assertEquals("mus", sought.beginning());
    assertEquals("mut", sought.beyond());
    assertTrue(Sought.of("…!").isEmpty());
    assertTrue(Sought.of("").isEmpty());
    assertEquals(7, Sought.of("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10").whole().size());
  }

  @Test
  void moreThanTwoHundredCharactersAreRefusedInWordsThatRepeatNone() {
    RejectedException refused =
        assertThrows(RejectedException.class, () -> Sought.of("canary".repeat(34)));
    assertTrue(!refused.toString().contains("canary"));
    assertEquals("Sought[1]", Sought.of("canary bird").toString());
  }
}
