package io.entsdk.houserules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRuleTest {

  private static final ImportOption NO_FIXTURES = HouseRuleTest::isNoFixture;

  private static final JavaClasses JARS =
      new ClassFileImporter()
          .withImportOption(NO_FIXTURES)
          .importPackages(
              "io.entsdk.core", "io.entsdk.auth", "io.entsdk.privacy", "io.entsdk.messaging");

  private static boolean isNoFixture(Location location) {
    return !location.contains("/test-classes/");
  }

  @ParameterizedTest
  @EnumSource
  void theFourJarsKeepIt(HouseRule rule) {
    rule.rule().check(JARS);
  }

  @ParameterizedTest
  @EnumSource
  void itsFixtureBreaksIt(HouseRule rule) {
    JavaClasses fixture = new ClassFileImporter().importClasses(rule.fixture());

    assertTrue(rule.rule().evaluate(fixture).hasViolation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"io.entsdk.core", "io.entsdk.auth", "io.entsdk.privacy", "io.entsdk.messaging"})
  void theRulesSeeEachJar(String jar) {
    assertFalse(JARS.that(resideInAPackage(jar + "..")).isEmpty());
  }
}
