package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

  private static final SourceIndex SOURCES = SourceIndex.of(Repository.javaFiles());

  @ParameterizedTest
  @ValueSource(strings = {"ent-core", "ent-auth", "ent-privacy", "ent-messaging"})
  void eachPromiseNamesCodeAndTestsThatExist(String jar) {
    List<Promise> promises =
        Promise.in(Repository.read(Repository.ROOT.resolve(jar + "/PROMISES.md")));

    List<String> faults =
        promises.stream()
            .flatMap(it -> it.faults(SOURCES).stream().map(fault -> it.promised() + ": " + fault))
            .toList();

    assertFalse(promises.isEmpty(), jar + " promises nothing");
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| It holds | `NoSuchClass` | `PromisesTest` |",
        "| It holds | `HouseRule.NO_SUCH_RULE` | `PromisesTest` |",
        "| It holds | `HouseRule` | `PromisesTest.noSuchTest` |",
        "| It holds | `HouseRule` | `Promise` or words |",
        "| It holds | `HouseRule` | words alone |",
        "| It holds | | `PromisesTest` |",
      })
  void aRowThatDoesNotHoldIsFound(String row) {
    SourceIndex withoutPromise =
        SourceIndex.of(
            Repository.javaFiles().stream().filter(f -> !f.endsWith("Promise.java")).toList());

    assertEquals(1, Promise.in(row).get(0).faults(withoutPromise).size());
  }

  @Test
  void aRowThatHoldsHasNoFault() {
    String table =
        """
        | Promised | where | proved by |
        |---|---|---|
        | It holds | `HouseRule.NOTHING_IS_PRINTED` | `HouseRuleTest.theFourJarsKeepIt()` |
        """;

    List<Promise> promises = Promise.in(table);

    assertEquals(1, promises.size());
    assertEquals(List.of(), promises.get(0).faults(SOURCES));
  }
}
