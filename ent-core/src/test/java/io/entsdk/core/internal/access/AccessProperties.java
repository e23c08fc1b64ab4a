package io.entsdk.core.internal.access;

import static io.entsdk.core.internal.access.Facts.TODAY;
import static io.entsdk.core.internal.access.Facts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.GeneratedSchool.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws of rights, over schools in which anything goes. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AccessProperties {

  @Property
  void whoMayAndDecideAgreeForEveryPair(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    for (Scope scope : GeneratedSchool.SCOPES) {
      List<Holder> holders = facts.whoMay(permission, scope);
      for (PersonId person : GeneratedSchool.PEOPLE) {
        List<Holder> own = holders.stream().filter(one -> one.person().equals(person)).toList();
        for (Hat hat : GeneratedSchool.HATS) {
          boolean listed = own.stream().anyMatch(one -> one.hat() == null || hat.equals(one.hat()));
          assertEquals(listed, may(facts, as(person).wearing(hat), permission, scope));
        }
        boolean alone =
            facts.standings().getOrDefault(person, Standing.none()).hatsOn(TODAY).size() <= 1;
        boolean hatless = own.stream().anyMatch(one -> alone || one.hat() == null);
        assertEquals(hatless, may(facts, as(person), permission, scope));
      }
    }
  }

  @Property
  void noRightOutlivesItsRelation(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    for (Holder holder : everyHolder(facts, permission)) {
      for (Evidence fact : holder.because().stream().flatMap(g -> g.evidence().stream()).toList()) {
        assertTrue(fact.period().covers(TODAY), fact::toString);
      }
    }
  }

  @Property
  void addingAGrantNeverRemovesARight(
      @ForAll("steps") List<Step> steps,
      @ForAll("grants") Step grant,
      @ForAll("permissions") Permission permission) {
    List<Step> more = new ArrayList<>(steps);
    more.add(grant);

    assertTrue(
        rights(GeneratedSchool.of(more).snapshot(), permission)
            .containsAll(rights(GeneratedSchool.of(steps).snapshot(), permission)));
  }

  @Property
  void addingARestrictionNeverAddsARight(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll Assurance asked,
      @ForAll Assurance signedIn) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    Permission stricter =
        new Permission(permission.code(), asked, permission.relations(), Set.of());
    boolean raised = asked.atLeast(permission.least());

    for (PersonId person : GeneratedSchool.PEOPLE) {
      for (Scope scope : GeneratedSchool.SCOPES) {
        Actor actor = Actor.host(person, signedIn, "test");
        if (raised && may(facts, actor, stricter, scope)) {
          assertTrue(may(facts, actor, permission, scope));
        }
      }
    }
  }

  @Property
  void takingAGrantAwayNeverAddsARight(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    List<HeldGrant> fewer = facts.grants().stream().skip(1).toList();

    assertTrue(rights(facts, permission).containsAll(rights(facts.holding(fewer), permission)));
  }

  @Property
  void aHatNeverShowsAnotherHatsRights(
      @ForAll("steps") List<Step> steps,
      @ForAll("permissions") Permission permission,
      @ForAll("hats") Hat worn) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    for (PersonId person : GeneratedSchool.PEOPLE) {
      for (Scope scope : GeneratedSchool.SCOPES) {
        AccessDecision decision = facts.decide(as(person).wearing(worn), permission, scope);
        if (decision instanceof Granted granted) {
          Snapshot alone = onlyOf(facts, person, worn);
          assertTrue(may(alone, as(person).wearing(worn), permission, scope), granted::toString);
        }
      }
    }
  }

  @Property
  void aWeakSignInReachesNobodyElse(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    Permission lax =
        new Permission(
            permission.code(), Assurance.CLASS_CODE, permission.relations(), permission.traits());
    for (PersonId person : GeneratedSchool.PEOPLE) {
      Actor weak = Actor.host(person, Assurance.CARD_AND_PICTURES, "test");
      for (Scope scope : GeneratedSchool.SCOPES) {
        if (facts.decide(weak, lax, scope) instanceof Granted granted) {
          assertEquals(List.of(Reason.SELF), granted.reasons());
        }
      }
    }
  }

  @Property
  void aPassOpensOnlyWhatIsMarkedForItAndOnlyByAPass(
      @ForAll("steps") List<Step> steps, @ForAll("permissions") Permission permission) {
    Snapshot facts = GeneratedSchool.of(steps).snapshot();
    for (PersonId person : GeneratedSchool.PEOPLE) {
      Actor substitute = Actor.host(person, Assurance.PASS, "test");
      for (Scope scope : GeneratedSchool.SCOPES) {
        assertFalse(may(facts, substitute, permission, scope));
        AccessDecision marked = facts.decide(substitute, permission.openToPass(), scope);
        if (marked instanceof Granted granted) {
          assertTrue(
              Set.of(Reason.SELF, Reason.SUBSTITUTES).containsAll(granted.reasons()),
              granted::toString);
        }
      }
    }
  }

  /** Take away from one person every duty, teaching and grant of other hats. */
  private static Snapshot onlyOf(Snapshot facts, PersonId person, Hat worn) {
    Standing all = facts.standings().getOrDefault(person, Standing.none());
    Map<PersonId, Standing> standings = new HashMap<>(facts.standings());
    standings.put(
        person,
        new Standing(
            all.duties().stream().filter(duty -> duty.hat().equals(worn)).toList(),
            all.teachings(),
            worn.equals(Facts.PARENT) ? all.cares() : List.of(),
            List.of(),
            worn.equals(Facts.AGENT) ? all.agency() : Agency.none(),
            all.grants().stream().filter(grant -> grant.hat().equals(worn)).toList()));
    return new Snapshot(standings, facts.places(), null);
  }

  private static List<Holder> everyHolder(Snapshot facts, Permission permission) {
    return GeneratedSchool.SCOPES.stream()
        .flatMap(scope -> facts.whoMay(permission, scope).stream())
        .toList();
  }

  private static Set<String> rights(Snapshot facts, Permission permission) {
    Set<String> rights = new HashSet<>();
    for (Scope scope : GeneratedSchool.SCOPES) {
      facts.whoMay(permission, scope).forEach(one -> rights.add(one.key() + "/" + scope));
    }
    return rights;
  }

  private static boolean may(Snapshot facts, Actor actor, Permission permission, Scope scope) {
    return facts.decide(actor, permission, scope) instanceof Granted;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return GeneratedSchool.steps();
  }

  @Provide
  Arbitrary<Step> grants() {
    return GeneratedSchool.grants();
  }

  @Provide
  Arbitrary<Permission> permissions() {
    return GeneratedSchool.permissions();
  }

  @Provide
  Arbitrary<Hat> hats() {
    return GeneratedSchool.hats();
  }
}
