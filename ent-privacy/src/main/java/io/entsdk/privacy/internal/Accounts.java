package io.entsdk.privacy.internal;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.EntitlementFact;
import io.entsdk.core.internal.directory.JpaEntitlements;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.ErasureBars;
import io.entsdk.core.internal.protection.ErasureBars.Bar;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.internal.request.Admissibility;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Clearance;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.LegalHold;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides about accounts from what the directory knows, within one unit of work. */
public final class Accounts {

  /** What lasts longest comes last; of equals, what stands first in {@link Entitlement.Ground}. */
  private static final Comparator<EntitlementFact> BY_LENGTH =
      Comparator.comparing(EntitlementFact::end)
          .thenComparing(Comparator.comparing(EntitlementFact::ground).reversed());

  private final Unit unit;
  private final RulesInForce rules;
  private final JpaEntitlements entitlements;
  private final TiedSchools ties;
  private final ErasureBars bars;

  public Accounts(Unit unit, RulesInForce rules) {
    this.unit = unit;
    this.rules = rules;
    this.entitlements = new JpaEntitlements(unit);
    this.ties = new TiedSchools(unit);
    this.bars = new ErasureBars(unit);
  }

  /**
   * Return the school under which {@code actor} may see to {@code person}, or else the person: a
   * guardian belongs to a school by the children alone.
   */
  public Scope scopeFor(Actor actor, PersonId person) {
    AccessCheck check = new AccessCheck(unit);
    return ties.of(person).stream()
        .<Scope>map(Scope.OfSchool::new)
        .filter(
            scope ->
                check.decide(actor, PrivacyPermissions.READ_RETENTION, scope) instanceof Granted)
        .findFirst()
        .orElseGet(() -> new Scope.OfPerson(person));
  }

  public AccountRetention decide(PersonId person, LocalDate day) {
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
    Instant newest = entitlements.newestEventOf(person).orElse(null);
    Set<LegalHold> holds = holds(bars.of(List.of(person)).get(person));
    AccountRules mine = AccountRules.of(unit, rules, person, day);
    return account(person, entitlements.of(person), newest, holds, mine).on(day);
  }

  /**
   * Return what decides about erasing {@code person} on request; whoever is tied to no school
   * stands under the rules of {@code school}.
   */
  public OwnAccount own(PersonId person, SchoolId school, LocalDate day) {
    AccountRules mine = AccountRules.of(unit, rules, person, day).orAt(person, school);
    Entitlement entitlement = entitlement(entitlements.of(person));
    return new OwnAccount(
        entitlement,
        mine.of(person),
        granted(person, entitlement, mine),
        entitlements.newestEventOf(person).orElse(null));
  }

  /** Is an account whose owner asks to be erased. */
  public record OwnAccount(
      Entitlement entitlement,
      List<RetentionRule> rules,
      Set<Clearance> clearances,
      @Nullable Instant newestActivity) {

    public Admissibility admissibility(ErasureGround ground) {
      return new Admissibility(ground, entitlement, rules, clearances);
    }

    /** Return the last day of entitlement so far; nobody knows of one of whoever is unknown. */
    public LocalDate lastDay(LocalDate today) {
      if (entitlement instanceof Entitlement.Until until) {
        return until.lastDay();
      }
      return entitlement instanceof Entitlement.Unknown ? today.minusDays(1) : today;
    }
  }

  public List<AccountRetention> decideAll(SchoolId school, LocalDate day) {
    return casesOf(school, day).stream().map(one -> one.on(day)).toList();
  }

  /** Return what decides about each account of {@code school} by the rules of {@code day}. */
  public List<AccountCase> casesOf(SchoolId school, LocalDate day) {
    Map<PersonId, List<EntitlementFact>> facts =
        entitlements.ofSchool(school).stream()
            .collect(
                Collectors.groupingBy(
                    EntitlementFact::person, LinkedHashMap::new, Collectors.toList()));
    Map<PersonId, Instant> newest = entitlements.newestEventsOf(school);
    Map<PersonId, List<Bar>> barred = bars.of(facts.keySet());
    AccountRules each = AccountRules.of(unit, rules, school, day);
    return facts.entrySet().stream()
        .map(
            known -> {
              PersonId person = known.getKey();
              Set<LegalHold> holds = holds(barred.get(person));
              Instant last = newest.get(person);
              return account(person, known.getValue(), last, holds, each);
            })
        .toList();
  }

  /** What stands now stood on the day before at the latest, in whatever zone the school lies. */
  private static Set<LegalHold> holds(@Nullable List<Bar> bars) {
    return bars == null
        ? Set.of()
        : bars.stream()
            .map(bar -> new LegalHold(bar.id(), dayBefore(bar.since()), null))
            .collect(Collectors.toSet());
  }

  private static LocalDate dayBefore(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1);
  }

  private static AccountCase account(
      PersonId person,
      List<EntitlementFact> facts,
      @Nullable Instant newest,
      Set<LegalHold> holds,
      AccountRules applying) {
    Entitlement entitlement = entitlement(facts);
    Set<Clearance> granted = granted(person, entitlement, applying);
    RetentionCase about =
        new RetentionCase(applying.of(person), entitlement.facts(), holds, granted);
    return new AccountCase(person, entitlement, about, newest);
  }

  private static Set<Clearance> granted(
      PersonId person, Entitlement entitlement, AccountRules applying) {
    return entitlement instanceof Entitlement.Until until
        ? applying.granted(person, until.lastDay())
        : Set.of();
  }

  private static Entitlement entitlement(List<EntitlementFact> facts) {
    return facts.stream()
        .max(BY_LENGTH)
        .map(Accounts::entitlement)
        .orElse(new Entitlement.Unknown());
  }

  private static Entitlement entitlement(EntitlementFact fact) {
    Entitlement.Ground ground = Entitlement.Ground.valueOf(fact.ground().name());
    return fact.lastDay()
        .<Entitlement>map(lastDay -> new Entitlement.Until(ground, lastDay))
        .orElseGet(() -> new Entitlement.Lasting(ground));
  }
}
