package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what somebody wants to give or lend: whether it is theirs, and for how long. */
final class OwnRight {

  private final Snapshot facts;
  private final Actor actor;
  private final GrantRequest request;

  OwnRight(Snapshot facts, Actor actor, GrantRequest request) {
    this.facts = facts;
    this.actor = actor;
    this.request = request;
  }

  /**
   * Return the one hat under which the actor has every one of {@code given} by work or by a grant,
   * for as long as the request says.
   */
  Hat lasting(PersonId person, List<Permission> given) {
    List<Set<Hat>> hats = given.stream().map(one -> holding(person, one)).toList();
    return hats.get(0).stream()
        .filter(hat -> hats.stream().allMatch(others -> others.contains(hat)))
        .min(Comparator.comparing(Hat::toString))
        .orElseThrow(
            () ->
                RejectedException.of(
                    "period", "longer-than-own", "you do not have all of this for so long"));
  }

  /** Return the hat under which the actor may lend {@code given}. */
  Hat lent(List<Permission> given) {
    PersonId person =
        actor
            .person()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "actor", "person-needed", "only a person has rights to delegate; give it"));
    if (request.period().lastDay() == null) {
      throw RejectedException.of("period", "last-day-needed", "say until which day");
    }
    if (!given.stream().allMatch(Permission::isDelegable)) {
      throw RejectedException.of("what", "not-delegable", "not all of this may be delegated");
    }
    return lasting(person, given);
  }

  /** Return the hats under which the person's own right lasts as long as the request. */
  private Set<Hat> holding(PersonId person, Permission permission) {
    return facts.own(person, permission, request.scope()).stream()
        .filter(tie -> actor.hat().map(tie::countsUnder).orElse(true))
        .filter(tie -> tie.evidence().stream().map(Evidence::period).allMatch(this::lasts))
        .map(Tie::hat)
        .filter(Objects::nonNull)
        .filter(hat -> isWornLongEnough(person, hat))
        .collect(Collectors.toSet());
  }

  private boolean isWornLongEnough(PersonId person, Hat hat) {
    return facts.standingOf(person).duties().stream()
        .anyMatch(duty -> duty.hat().equals(hat) && lasts(duty.period()));
  }

  private boolean lasts(Period own) {
    LocalDate asked = request.period().lastDay();
    return own.lastDay() == null || (asked != null && own.covers(asked));
  }
}
