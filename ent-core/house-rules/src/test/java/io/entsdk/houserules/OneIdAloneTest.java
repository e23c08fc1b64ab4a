package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads facts about people resolves their other ids, or says why not. */
class OneIdAloneTest {

  @Test
  void everySourceThatReadsFactsAboutPeopleResolvesTheirIdsOrSaysWhyNot() {
    Set<String> forgetful =
        Repository.javaFilesOfTheJars().stream()
            .filter(file -> !OneIdAlone.readIn(Repository.read(file)).isEmpty())
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(new TreeSet<>(OneIdAlone.REASONS.keySet()), forgetful, "see OneIdAlone");
  }

  @Test
  void aSourceThatForgetsIsFoundAndOneThatResolvesIsNot() {
    String read = "String a = \"select 1 from ent_core_guardianship g where g.child_id = x\";";

    assertEquals(Set.of("ent_core_guardianship"), OneIdAlone.readIn(read));
    assertEquals(Set.of(), OneIdAlone.readIn(read + " IdentitySql.personOf(\"g.child_id\");"));
    assertEquals(Set.of(), OneIdAlone.readIn("// join ent_core_guardianship g"));
  }
}
