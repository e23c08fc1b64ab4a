package io.entsdk.jakarta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host that forgot both lines of {@code application.properties}. */
@QuarkusTest
@TestProfile(MissingLineTest.Forgetful.class)
class MissingLineTest {

  @Inject EntRuntime runtime;

  @Test
  void withoutItsMigrationsTheCheckNamesTheirFolder() {
    RuntimeCheck check = runtime.check();

    assertFalse(check.passed());
    assertTrue(check.toString().contains("io/entsdk/core/schema/"), check::toString);
  }

  @Test
  void withoutItsMappingFileQuarkusTakesTheEntitiesFromTheIndexOfTheJar() {
    List<Finding> mapping = runtime.check().of("mapping");

    assertFalse(mapping.isEmpty());
    mapping.forEach(found -> assertEquals(Level.OK, found.level()));
  }

  /** A host that names neither jars nor mapping files. */
  public static final class Forgetful implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.url", "jdbc:h2:mem:forgetful;DB_CLOSE_DELAY=-1",
          "quarkus.hibernate-orm.mapping-files", "no-file",
          "ent.jars", "none");
    }
  }
}
