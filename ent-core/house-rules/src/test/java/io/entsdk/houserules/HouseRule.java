package io.entsdk.houserules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import io.entsdk.auth.fixture.ImportsAFeature;
import io.entsdk.houserules.fixture.CachedRow;
import io.entsdk.houserules.fixture.CardManager;
import io.entsdk.houserules.fixture.HidesState;
import io.entsdk.houserules.fixture.ImportsAProvider;
import io.entsdk.houserules.fixture.ImportsPersistence;
import io.entsdk.houserules.fixture.KeepsState;
import io.entsdk.houserules.fixture.LogsElsewhere;
import io.entsdk.houserules.fixture.Prints;
import io.entsdk.houserules.fixture.ReadsTheClock;
import io.entsdk.houserules.fixture.RollsTheDice;
import io.entsdk.houserules.fixture.SignsOutsideAuth;
import io.entsdk.houserules.fixture.unmarked.Unmarked;
import jakarta.persistence.Entity;
import java.util.concurrent.ConcurrentMap;

/** What the compiled classes of the four jars owe, with the class that breaks each rule. */
enum HouseRule {
  PERSISTENCE_STAYS_INTERNAL(
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal..")
          .and()
          // A source of personal data erases its own rows in our transaction: it needs the manager.
          .haveNameNotMatching("io\\.entsdk\\.core\\.spi\\.(UnitOfWork|PersonalUnit)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.persistence.."),
      ImportsPersistence.class),

  FEATURES_STAY_APART(
      slices()
          .matching("io.entsdk.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage("io.entsdk.core..")),
      ImportsAFeature.class),

  NO_PROVIDER_IS_NAMED(
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hibernate..",
              "org.eclipse.persistence..",
              "org.h2..",
              "org.postgresql..",
              "org.flywaydb.."),
      ImportsAProvider.class),

  HASHES_AND_TOKENS_ARE_MADE_IN_AUTH(
      noClasses()
          .that()
          .resideOutsideOfPackage("io.entsdk.auth..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.nimbusds..", "de.mkammerer.."),
      SignsOutsideAuth.class),

  NAMES_SAY_WHAT_A_CLASS_IS(
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$](Abstract[A-Z][^.$]*|[^.$]*(Manager|Helper|Utils?|Impl|Service|Handler|Info|DTO|Dto))"),
      CardManager.class),

  TIME_ARRIVES_FROM_OUTSIDE(HiddenInput.OF_TIME.rule(), ReadsTheClock.class),

  CHANCE_ARRIVES_FROM_OUTSIDE(HiddenInput.OF_CHANCE.rule(), RollsTheDice.class),

  NOTHING_IS_PRINTED(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, Prints.class),

  LOGS_GO_THROUGH_SLF4J(
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.jboss.logging..", "org.apache.logging.."),
      LogsElsewhere.class),

  NO_STATIC_VARIABLE(
      fields().that().areStatic().should().beFinal().allowEmptyShould(true), KeepsState.class),

  NO_STATIC_STATE_BEHIND_A_CONSTANT(
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(
              resideInAPackage("java.util.concurrent.atomic..")
                  .or(assignableTo(ConcurrentMap.class))
                  .or(assignableTo(ThreadLocal.class)))
          .allowEmptyShould(true),
      HidesState.class),

  ROWS_ARE_INTERNAL_AND_NEVER_CACHED(
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should(new BeAnUncachedRow())
          .andShould()
          .haveSimpleNameEndingWith("Row")
          .andShould()
          .resideInAPackage("..internal..")
          .allowEmptyShould(true),
      CachedRow.class),

  PACKAGES_ARE_NULL_MARKED(classes().should(new LiveInANullMarkedPackage()), Unmarked.class);

  private final ArchRule rule;
  private final Class<?> fixture;

  HouseRule(ArchRule rule, Class<?> fixture) {
    this.rule = rule;
    this.fixture = fixture;
  }

  ArchRule rule() {
    return rule;
  }

  /** Return the class that breaks this rule. */
  Class<?> fixture() {
    return fixture;
  }
}
