package io.entsdk.core.internal.access;

import static io.entsdk.core.internal.access.Facts.TODAY;

import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Draws small schools in which anybody may be anything, at any time, and hold any grant: facts that
 * no import would bring, so that a rule cannot lean on tidy ones.
 */
final class GeneratedSchool {

  static final List<PersonId> PEOPLE =
      List.of(Facts.ALAN, Facts.EDITH, Facts.HEDY, Facts.ADA, Facts.GRACE);

  static final List<Hat> HATS =
      List.of(
          Facts.TEACHER,
          Facts.HEAD,
          Facts.PARENT,
          Facts.AGENT,
          new Hat(Profile.ACA, Facts.SCHOOL),
          new Hat(Profile.ENS, Facts.OTHER_SCHOOL));

  static final List<Scope> SCOPES =
      List.of(
          new Scope.OfTenant(),
          new Scope.OfSchool(Facts.SCHOOL),
          Facts.OF_CP,
          Facts.OF_CHESS,
          Facts.OF_ADA);

  private GeneratedSchool() {}

  /** One step adds one fact. */
  interface Step {
    Facts addTo(Facts facts);
  }

  static Facts of(List<Step> steps) {
    Facts facts = new Facts();
    steps.forEach(step -> step.addTo(facts));
    return facts;
  }

  static Arbitrary<List<Step>> steps() {
    return Arbitraries.oneOf(
            duties(), teachings(), cares(), custodies(), accompaniments(), grants())
        .list()
        .ofMaxSize(12);
  }

  static Arbitrary<Step> grants() {
    Arbitrary<Giver> givers = Combinators.combine(people(), hats()).as(Giver::new);
    return Combinators.combine(
            people(), hats(), Arbitraries.of(SCOPES), periods(), givers.injectNull(0.5))
        .as(
            (person, hat, scope, period, giver) ->
                facts -> facts.grant(person, hat, scope, period, giver));
  }

  static Arbitrary<Step> duties() {
    return Combinators.combine(people(), hats(), periods())
        .as((person, hat, period) -> facts -> facts.duty(person, hat, period));
  }

  private static Arbitrary<Step> teachings() {
    return Combinators.combine(people(), periods(), Arbitraries.of(true, false))
        .as((person, period, onPass) -> facts -> facts.teaching(person, period, onPass));
  }

  private static Arbitrary<Step> cares() {
    return Combinators.combine(people(), Arbitraries.of(GuardianshipState.class), periods())
        .as((person, state, period) -> facts -> facts.care(person, state, period));
  }

  private static Arbitrary<Step> custodies() {
    Arbitrary<Long> organisations = Arbitraries.longs().between(40, 41);
    return Combinators.combine(
            people(), organisations, Arbitraries.of(GuardianshipState.class), periods())
        .as((person, n, state, period) -> facts -> facts.custody(person, n, state, period));
  }

  private static Arbitrary<Step> accompaniments() {
    return Combinators.combine(people(), periods())
        .as((person, period) -> facts -> facts.accompaniment(person, period));
  }

  static Arbitrary<PersonId> people() {
    return Arbitraries.of(PEOPLE);
  }

  static Arbitrary<Hat> hats() {
    return Arbitraries.of(HATS);
  }

  static Arbitrary<Permission> permissions() {
    return Arbitraries.of(Relation.class)
        .set()
        .ofMaxSize(4)
        .map(
            relations ->
                new Permission(
                    Facts.TEACH.code(), Facts.TEACH.least(), relations, Facts.TEACH.traits()));
  }

  private static Arbitrary<Period> periods() {
    Arbitrary<Integer> days = Arbitraries.integers().between(-3, 3);
    return Combinators.combine(days, days.injectNull(0.4))
        .as(
            (first, length) ->
                new Period(
                    TODAY.plusDays(first),
                    length == null ? null : TODAY.plusDays(first + Math.abs(length))));
  }
}
