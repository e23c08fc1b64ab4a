package io.entsdk.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfitPropertiesTest {

  @ParameterizedTest
  @CsvSource({
    "jakarta.persistence.sharedCache.mode, ALL",
    "hibernate.hbm2ddl.auto, update",
    "hibernate.hbm2ddl.auto, create-drop",
    "jakarta.persistence.schema-generation.database.action, drop-and-create",
    "eclipselink.ddl-generation, create-or-extend-tables",
    "hibernate.globally_quoted_identifiers, true",
  })
  void anUnfitSettingIsNamedWithItsValue(String property, String value) {
    List<String> found = new UnfitProperties(Map.of(property, value)).found();

    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("remove " + property + "=" + value + ": it "), found.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta.persistence.sharedCache.mode, ENABLE_SELECTIVE",
    "hibernate.hbm2ddl.auto, validate",
    "hibernate.hbm2ddl.auto, none",
    "hibernate.globally_quoted_identifiers, false",
  })
  void aFitSettingIsLeftAlone(String property, String value) {
    assertEquals(List.of(), new UnfitProperties(Map.of(property, value)).found());
  }

  @Test
  void nothingSetIsFine() {
    assertEquals(List.of(), new UnfitProperties(Map.of()).found());
  }
}
