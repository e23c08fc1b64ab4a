package io.entsdk.springboot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RuntimeCheck;
import org.junit.jupiter.api.Test;

/** A host that forgot a line of {@code application.properties}. */
class MissingLineTest {

  @Test
  void withoutAMappingFileTheCheckNamesTheLineToAdd() {
    assertAdvised("META-INF/ent-core-orm.xml", "spring.jpa.mapping-resources=");
  }

  @Test
  void withoutItsMigrationsTheCheckNamesTheirFolder() {
    assertAdvised("io/entsdk/core/schema/", "ent.jars=");
  }

  private static void assertAdvised(String advice, String setting) {
    try (Host host = Host.start(setting)) {
      RuntimeCheck check = host.runtime().check();

      assertFalse(check.passed());
      assertTrue(check.toString().contains(advice), check::toString);
    }
  }
}
