package io.entsdk.core.internal.access;

import static io.entsdk.core.internal.access.Facts.TODAY;
import static io.entsdk.core.internal.access.Facts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.GeneratedSchool.Step;
import io.entsdk.core.internal.directory.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws of rights where anybody may have been merged into anybody. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 300)
class MergedAccessProperties {

  private static final PersonId TWIN = Facts.person(21);

  @Property
  void whoMayAndDecideAgreeForEveryPair(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("sets") Identities same) {
    Snapshot facts = merged(steps, same);
    for (Scope scope : GeneratedSchool.SCOPES) {
      List<Holder> holders = facts.whoMay(permission, scope);
      for (PersonId person : GeneratedSchool.PEOPLE) {
        for (Hat hat : GeneratedSchool.HATS) {
          boolean listed =
              holders.stream()
                  .filter(one -> one.person().equals(same.of(person)))
                  .anyMatch(one -> one.hat() == null || hat.equals(one.hat()));
          assertEquals(
              listed, facts.decide(as(person).wearing(hat), permission, scope) instanceof Granted);
        }
      }
    }
  }

  @Property
  void everyIdOfAPersonIsDecidedAlike(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("sets") Identities same) {
    Snapshot facts = merged(steps, same);
    for (PersonId person : GeneratedSchool.PEOPLE) {
      for (Scope scope : GeneratedSchool.SCOPES) {
        assertEquals(
            facts.decide(as(same.of(person)), permission, scope),
            facts.decide(as(person), permission, scope));
      }
    }
  }

  @Property
  void noRightRestsOnAnybodyWhoIsNotOneWithThePerson(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("sets") Identities same) {
    Snapshot facts = merged(steps, same);
    for (PersonId person : GeneratedSchool.PEOPLE) {
      Map<PersonId, Standing> others = new HashMap<>(facts.standings());
      others.remove(same.of(person));
      Snapshot without = new Snapshot(others, facts.places(), Map.of(), null, same);
      for (Scope scope : GeneratedSchool.SCOPES) {
        if (without.decide(as(person), permission, scope) instanceof Granted granted) {
          assertEquals(List.of(Reason.SELF), granted.reasons());
        }
      }
    }
  }

  @Property
  void whatOneLinkHasClosedNoMergeOpens(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("sets") Identities same) {
    Snapshot apart = GeneratedSchool.of(steps).snapshot();
    Snapshot facts = merged(steps, same);
    for (PersonId person : GeneratedSchool.PEOPLE) {
      boolean closed =
          apart.standings().getOrDefault(person, Standing.none()).cares().stream()
              .filter(care -> care.period().covers(TODAY))
              .anyMatch(care -> !care.terms().allow(GuardianshipRight.CLASS_INFORMATION));
      if (closed
          && facts.decide(as(same.of(person)).wearing(Facts.PARENT), permission, Facts.OF_ADA)
              instanceof Granted granted) {
        assertFalse(granted.reasons().contains(Reason.GUARDS), granted::toString);
      }
    }
  }

  @Property
  void linksToAnyIdOfAChildCountAsLinksToTheOneChild(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("states") List<GuardianshipState> ofTheOther) {
    Identities same = new Identities(Map.of(Facts.ADA, Facts.ADA, TWIN, Facts.ADA));
    Facts written = GeneratedSchool.of(steps);
    Facts asOne = GeneratedSchool.of(steps);
    for (GuardianshipState state : ofTheOther) {
      written.care(Facts.GRACE, TWIN, state, Facts.NOW);
      asOne.care(Facts.GRACE, Facts.ADA, state, Facts.NOW);
    }
    Snapshot merged = merged(written.snapshot(), same);
    for (Hat hat : GeneratedSchool.HATS) {
      for (Scope scope : List.of(Facts.OF_ADA, Facts.OF_CP)) {
        assertEquals(
            asOne.snapshot().decide(as(Facts.GRACE).wearing(hat), permission, scope),
            merged.decide(as(Facts.GRACE).wearing(hat), permission, scope));
      }
    }
  }

  @Property
  void mergingNobodyChangesNothing(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot apart = GeneratedSchool.of(steps).snapshot();
    Snapshot again = merged(steps, Identities.none());
    for (Scope scope : GeneratedSchool.SCOPES) {
      assertEquals(apart.whoMay(permission, scope), again.whoMay(permission, scope));
      assertTrue(Set.copyOf(again.people()).contains(Facts.ADA));
    }
  }

  private static Snapshot merged(List<Step> steps, Identities same) {
    return merged(GeneratedSchool.of(steps).snapshot(), same);
  }

  private static Snapshot merged(Snapshot apart, Identities same) {
    Map<Scope, Whereabouts> places = new HashMap<>();
    apart
        .places()
        .forEach(
            (scope, where) -> {
              Scope stands = Places.standing(scope, same);
              places.put(
                  stands,
                  Whereabouts.inActivities(
                      stands, where.schools(), where.classes(), where.activities(), where.today()));
            });
    return new Snapshot(
        new JoinedStandings(same).of(apart.standings()), places, Map.of(), null, same);
  }

  /** Let some people stand for others, nobody for whoever stands for somebody. */
  @Provide
  Arbitrary<Identities> sets() {
    return GeneratedSchool.people()
        .list()
        .ofSize(GeneratedSchool.PEOPLE.size())
        .map(
            drawn -> {
              Map<PersonId, PersonId> standing = new HashMap<>();
              for (int i = 0; i < drawn.size(); i++) {
                PersonId person = GeneratedSchool.PEOPLE.get(i);
                PersonId into = drawn.get(i);
                if (!standing.containsValue(person) && !standing.containsKey(into)) {
                  standing.put(person, into);
                }
              }
              standing.values().stream().toList().forEach(one -> standing.put(one, one));
              return new Identities(standing);
            });
  }

  @Provide
  Arbitrary<List<GuardianshipState>> states() {
    return Arbitraries.of(GuardianshipState.class).list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return GeneratedSchool.steps();
  }

  @Provide
  Arbitrary<Permission> permissions() {
    return GeneratedSchool.permissions();
  }
}
