package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds as whom an actor speaks about one person, within one unit of work. */
final class ConsentVoice {

  private static final String ORGANISATIONS =
      """
      select a.organisation_id from (%s) as k (tenant, id)
      join ent_core_agent a on a.tenant = k.tenant and a.person_id = k.id
      where a.first_day <= cast(?3 as date)
        and (a.last_day is null or a.last_day >= cast(?3 as date))""";

  private final Unit unit;
  private final Actor actor;
  private final PersonId subject;
  private final Set<PersonId> own;
  private final Map<LocalDate, Set<UUID>> organisations = new HashMap<>();

  ConsentVoice(Unit unit, Actor actor, PersonId subject) {
    this.unit = unit;
    this.actor = actor;
    this.subject = subject;
    this.own = actor.person().map(new JpaIdentities(unit)::allOf).orElse(Set.of());
  }

  /** Pass if the actor is the person, or answers for the person in anything. */
  void require() {
    check().require(actor, permission(), new Scope.OfPerson(subject));
  }

  /** Pass likewise, and record the act. */
  void requireAct() {
    check().requireAct(actor, permission(), new Scope.OfPerson(subject));
  }

  /** Return as whom the actor answers what is asked under {@code rule}, or refuse. */
  ConsentParty party(Subject about, ConsentRule rule, LocalDate today) {
    return find(about, rule, today)
        .orElseThrow(
            () ->
                refused(
                    about.isAtLeast(ConsentRule.MAJORITY, today)
                        ? Reason.RELATION_ENDED
                        : Reason.NO_RELATION));
  }

  /** Return as whom the actor answers; nobody does for whoever has come of age. */
  Optional<ConsentParty> find(Subject about, ConsentRule rule, LocalDate today) {
    if (isOneself()) {
      return Optional.of(ConsentParty.oneself());
    }
    return about.isAtLeast(ConsentRule.MAJORITY, today)
        ? Optional.empty()
        : guardian(about, rule.right(), today).map(ConsentParty::of);
  }

  boolean isOneself() {
    return own.contains(subject);
  }

  /** Return as which guardian the actor has {@code right}: by name, or for an organisation. */
  Optional<Guardian> guardian(Subject about, GuardianshipRight right, LocalDate today) {
    if (own.isEmpty()) {
      throw RejectedException.of("actor", "nobodys-answer", "a consent is answered by a person");
    }
    Set<Guardian> holders = about.holders(right, today);
    return holders.stream()
        .filter(this::isActor)
        .findFirst()
        .or(() -> isKeptAway(about, today) ? Optional.empty() : organisation(holders, today));
  }

  private boolean isActor(Guardian guardian) {
    return guardian.person().filter(own::contains).isPresent();
  }

  /** What was decided about the agent by name counts in every organisation. */
  private boolean isKeptAway(Subject about, LocalDate today) {
    return about.links().stream()
        .filter(link -> link.period().covers(today) && isActor(link.guardian()))
        .anyMatch(link -> link.terms().state() != GuardianshipState.UNVERIFIED);
  }

  private Optional<Guardian> organisation(Set<Guardian> holders, LocalDate today) {
    return holders.stream()
        .filter(one -> one.person().isEmpty())
        .filter(one -> organisations.computeIfAbsent(today, this::organisations).contains(one.id()))
        .findFirst();
  }

  private Set<UUID> organisations(LocalDate today) {
    return unit
        .rows(
            readsAll(DECIDING, ORGANISATIONS.formatted(unit.dialect().keys(2))),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(own.stream().map(PersonId::value).toList()),
            today)
        .stream()
        .map(row -> row.uuid(0))
        .collect(Collectors.toSet());
  }

  private Permission permission() {
    return isOneself() ? PrivacyPermissions.ANSWER_OWN_CONSENT : PrivacyPermissions.ANSWER_CONSENT;
  }

  RuntimeException refused(Reason reason) {
    return check().refused(actor, permission(), new Scope.OfPerson(subject), Denied.of(reason));
  }

  private AccessCheck check() {
    return new AccessCheck(unit);
  }
}
