package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.AssignmentRow;
import io.entsdk.core.internal.directory.FunctionRow;
import io.entsdk.core.internal.directory.GuardianshipRow;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.Place;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loads what ties an actor to a scope, in a fixed number of statements. */
final class AccessFacts {

  private final Unit unit;
  private final JpaFacts facts;

  AccessFacts(Unit unit) {
    this.unit = unit;
    this.facts = new JpaFacts(unit);
  }

  AccessRule ruleFor(Actor actor, Scope scope) {
    Place place = placeOf(scope);
    LocalDate today = place.dayOf(unit.now());
    return actor
        .person()
        .map(person -> rule(person, scope, place, today))
        .orElseGet(() -> new AccessRule(List.of(), Set.of(), today));
  }

  private Place placeOf(Scope scope) {
    if (scope instanceof Scope.OfSchool of) {
      return facts.placeOf(of.school()).orElseThrow(() -> missing("School", of));
    }
    if (scope instanceof Scope.OfClass of) {
      return facts.placeOf(of.schoolClass()).orElseThrow(() -> missing("SchoolClass", of));
    }
    if (scope instanceof Scope.OfPerson of) {
      return facts.placeOf(of.person(), unit.now());
    }
    return Place.nowhere();
  }

  private static NotFoundException missing(String kind, Scope scope) {
    return new NotFoundException(kind, scope.id());
  }

  private AccessRule rule(PersonId person, Scope scope, Place place, LocalDate today) {
    List<FunctionRow> functions = facts.functionsOf(person);
    List<GuardianshipRow> children = facts.childrenOf(person);
    List<Tie> ties = new ArrayList<>();
    if (scope instanceof Scope.OfPerson of && of.person().equals(person)) {
      ties.add(new Tie(Relation.SELF, null, Period.from(LocalDate.MIN)));
    }
    functions.stream().filter(f -> place.isIn(f.school())).forEach(f -> addFunction(ties, f));
    facts.assignmentsOf(person).stream()
        .filter(a -> place.isIn(a.schoolClass()))
        .forEach(a -> addAssignment(ties, functions, a, today));
    children.stream()
        .filter(g -> scope instanceof Scope.OfPerson of && of.person().equals(g.child()))
        .forEach(g -> addGuardianship(ties, place, g));
    return new AccessRule(ties, hats(functions, children, place, today), today);
  }

  private static void addFunction(List<Tie> ties, FunctionRow function) {
    Hat hat = new Hat(function.profile(), function.school());
    for (Relation relation : List.of(Relation.HEADS, Relation.WORKS_IN, Relation.OVERSEES)) {
      if (relation.wornAs(function.profile())) {
        ties.add(new Tie(relation, hat, function.period()));
      }
    }
  }

  /**
   * Add a tie for each function under which the person works in the school; an assignment alone
   * gives no right.
   */
  private static void addAssignment(
      List<Tie> ties, List<FunctionRow> functions, AssignmentRow assignment, LocalDate today) {
    functions.stream()
        .filter(f -> f.school().equals(assignment.school()) && f.period().covers(today))
        .filter(f -> f.profile() != Profile.DIR && Relation.TEACHES.wornAs(f.profile()))
        .map(f -> new Tie(Relation.TEACHES, new Hat(f.profile(), f.school()), assignment.period()))
        .forEach(ties::add);
  }

  private static void addGuardianship(List<Tie> ties, Place place, GuardianshipRow guardianship) {
    if (!guardianship.terms().allow(GuardianshipRight.CLASS_INFORMATION)) {
      return;
    }
    for (SchoolId school : place.schools()) {
      ties.add(new Tie(Relation.GUARDS, new Hat(Profile.TUT, school), guardianship.period()));
    }
  }

  private static Set<Hat> hats(
      List<FunctionRow> functions, List<GuardianshipRow> children, Place place, LocalDate today) {
    Set<Hat> hats = new HashSet<>();
    functions.stream()
        .filter(f -> f.period().covers(today))
        .forEach(f -> hats.add(new Hat(f.profile(), f.school())));
    if (children.stream().anyMatch(g -> g.period().covers(today))) {
      place.schools().forEach(school -> hats.add(new Hat(Profile.TUT, school)));
    }
    return hats;
  }
}
