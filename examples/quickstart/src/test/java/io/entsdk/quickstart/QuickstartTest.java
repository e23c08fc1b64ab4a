package io.entsdk.quickstart;

import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class QuickstartTest {

  @Test
  void theStoryIsToldToItsEnd() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Quickstart.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    assertLinesMatch(
        List.of(
            "",
            "— Une école arrive —",
            "École primaire .* : 247 élèves, 317 responsables et 14 enseignants arrivent .*",
            "",
            "— 8 h 30 : un élève entre avec sa carte —",
            ".* imprime les cartes du CP : 24\\.",
            ".* touche d'autres images, on lui répond Wait\\[until=2026-09-15T06:30:00Z\\]\\.",
            ".* touche [^,]+, [^,]+, [^,]+, [^,]+ : bienvenue\\.",
            "Jeton signé pour le service « cahier » : eyJ.*…",
            "",
            "— L'après-midi : une annonce aux familles —",
            ".* lit « Sortie au musée » : Départ jeudi à 9 h. Prévoyez un pique-nique\\.",
            "Vu, pour 1 enfant\\.",
            "L'enseignant voit : .*, 1 sur 2\\.",
            "",
            "— En novembre, une famille a déménagé —",
            ".* ; 1 personne part ; toutes les lignes ont été comprises\\.",
            "Aaron LEWANDOWSKI\\. Compte à supprimer au plus tard le 1er février 2027 : .*art\\. 6.*",
            "À blanc, quatre mois plus tard : 1 à supprimer\\.",
            "Inventaire : \\d+ lignes dans \\d+ tables, chaque colonne décrite\\.",
            ""),
        printed.toString(StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void itStaysWithinTwoHundredLines() throws IOException {
    Path file = Path.of("src/main/java/io/entsdk/quickstart/Quickstart.java");

    assertTrue(Files.readAllLines(file).size() <= 200);
  }
}
