package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Agency.Accompaniment;
import io.entsdk.core.internal.access.Agency.Custody;
import io.entsdk.core.internal.access.Agency.Post;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.access.Standing.Duty;
import io.entsdk.core.internal.access.Standing.Parenthood;
import io.entsdk.core.internal.access.Standing.Teaching;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the facts of a small school down without a database. */
final class Facts {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  static final Period NOW = Period.from(TODAY.minusDays(14));
  static final Period OVER = new Period(TODAY.minusDays(14), TODAY.minusDays(1));
  static final Period TO_COME = Period.from(TODAY.plusDays(1));
  static final SchoolId SCHOOL = new SchoolId(id(1));
  static final SchoolId OTHER_SCHOOL = new SchoolId(id(2));
  static final ClassId CP = new ClassId(id(3));
  static final Scope OF_CP = new Scope.OfClass(CP);
  static final ActivityId CHESS = new ActivityId(id(4));
  static final Scope OF_CHESS = new Scope.OfActivity(CHESS);
  static final PersonId ALAN = person(10);
  static final PersonId EDITH = person(11);
  static final PersonId HEDY = person(12);
  static final PersonId ADA = person(20);
  static final PersonId GRACE = person(30);
  static final Scope OF_ADA = new Scope.OfPerson(ADA);
  static final Hat TEACHER = new Hat(Profile.ENS, SCHOOL);
  static final Hat HEAD = new Hat(Profile.DIR, SCHOOL);
  static final Hat PARENT = new Hat(Profile.TUT, SCHOOL);
  static final Hat AGENT = new Hat(Profile.COL, SCHOOL);
  static final Permission TEACH =
      Permission.of("teach", Assurance.PASSWORD, Relation.TEACHES).delegable();

  private final Map<PersonId, Standing> standings = new HashMap<>();

  static UUID id(long n) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
  }

  static PersonId person(long n) {
    return new PersonId(id(n));
  }

  static Actor as(PersonId person) {
    return Actor.host(person, Assurance.TWO_FACTORS, "test");
  }

  Facts duty(PersonId person, Hat hat, Period period) {
    Duty duty = new Duty(id(100), hat, period);
    return add(person, new Standing(List.of(duty), List.of(), List.of(), List.of(), List.of()));
  }

  Facts teaching(PersonId person, Period period) {
    return teaching(person, period, false);
  }

  Facts teaching(PersonId person, Period period, boolean onPass) {
    Teaching teaching = new Teaching(id(101), SCHOOL, CP, period, onPass);
    return add(person, new Standing(List.of(), List.of(teaching), List.of(), List.of(), List.of()));
  }

  /** Make {@code person} a guardian of Ada. */
  Facts care(PersonId person, GuardianshipState state, Period period) {
    return care(person, ADA, state, period);
  }

  /** Make {@code person} a guardian of {@code child}. */
  Facts care(PersonId person, PersonId child, GuardianshipState state, Period period) {
    Care care = new Care(id(102), child, GuardianshipTerms.of(state), period);
    Parenthood parent = new Parenthood(SCHOOL, period);
    return add(
        person, new Standing(List.of(), List.of(), List.of(care), List.of(parent), List.of()));
  }

  /** Make {@code person} an agent of the organisation {@code n}, which answers for Ada. */
  Facts custody(PersonId person, long n, GuardianshipState state, Period period) {
    Care care = new Care(id(105), ADA, GuardianshipTerms.of(state), period);
    Custody custody = new Custody(new OrganisationId(id(n)), care);
    return add(person, new Agency(List.of(custody), List.of(), List.of(new Post(SCHOOL, period))));
  }

  /** Entrust the chess to {@code person}. */
  Facts accompaniment(PersonId person, Period period) {
    Accompaniment chess = new Accompaniment(id(106), CHESS, SCHOOL, period);
    return add(person, new Agency(List.of(), List.of(chess), List.of(new Post(SCHOOL, period))));
  }

  private Facts add(PersonId person, Agency agency) {
    return add(person, new Standing(List.of(), List.of(), List.of(), List.of(), agency, List.of()));
  }

  Facts grant(PersonId person, Hat hat, Scope scope, Period period, @Nullable Giver giver) {
    Right what = new Right.OfPermission(TEACH.code());
    return grant(
        new HeldGrant(id(103), person, hat, what, Set.of(TEACH.code()), scope, period, giver));
  }

  Facts grant(HeldGrant grant) {
    return add(
        grant.holder(), new Standing(List.of(), List.of(), List.of(), List.of(), List.of(grant)));
  }

  private Facts add(PersonId person, Standing more) {
    standings.merge(person, more, Facts::both);
    return this;
  }

  private static Standing both(Standing one, Standing other) {
    return new Standing(
        joined(one.duties(), other.duties()),
        joined(one.teachings(), other.teachings()),
        joined(one.cares(), other.cares()),
        joined(one.parenthoods(), other.parenthoods()),
        new Agency(
            joined(one.agency().custodies(), other.agency().custodies()),
            joined(one.agency().accompaniments(), other.agency().accompaniments()),
            joined(one.agency().posts(), other.agency().posts())),
        joined(one.grants(), other.grants()));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** Return a snapshot of the school, its CP and its chess with Ada in them. */
  Snapshot snapshot() {
    Evidence stay = new Evidence(id(104), ADA, OF_CP, NOW);
    Evidence registration = new Evidence(id(107), ADA, OF_CHESS, NOW);
    return new Snapshot(
        standings,
        Map.of(
            new Scope.OfTenant(),
            new Whereabouts(new Scope.OfTenant(), Set.of(), Map.of(), TODAY),
            new Scope.OfSchool(SCHOOL),
            Whereabouts.ofSchool(SCHOOL, TODAY),
            OF_CP,
            Whereabouts.ofClass(CP, SCHOOL, TODAY),
            OF_CHESS,
            Whereabouts.ofActivity(CHESS, SCHOOL, TODAY),
            OF_ADA,
            Whereabouts.inActivities(
                OF_ADA,
                Set.of(SCHOOL),
                Map.of(CP, List.of(stay)),
                Map.of(CHESS, List.of(registration)),
                TODAY)),
        null);
  }
}
