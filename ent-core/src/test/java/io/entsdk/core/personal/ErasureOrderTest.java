package io.entsdk.core.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasureOrderTest {

  @Test
  void childrenGoBeforeTheirParentsAndTheRestAsItCame() {
    assertEquals(
        List.of("leaf", "branch", "root", "stone"),
        order(table("root"), table("branch", "root"), table("stone"), table("leaf", "branch")));
  }

  @Test
  void aTableOfAnotherPartIsLeftOut() {
    assertEquals(List.of("leaf"), order(table("leaf", "ent_core_person")));
  }

  @Test
  void aRowMayReferToItsOwnTable() {
    assertEquals(List.of("reply"), order(table("reply", "reply")));
  }

  @Test
  void tablesThatEachGoFirstAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> order(table("egg", "hen"), table("hen", "egg")));
  }

  private static TableDescription table(String name, String... before) {
    return TableDescription.table(name).before(before).build();
  }

  private static List<String> order(TableDescription... tables) {
    return ErasureOrder.of(Stream.of(tables).toList()).stream()
        .map(TableDescription::table)
        .toList();
  }
}
