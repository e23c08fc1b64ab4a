package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what somebody wants to hand on: whether it is theirs, and for how long. */
final class OwnRight {

  private final Snapshot facts;
  private final Actor actor;
  private final GrantRequest request;

  OwnRight(Snapshot facts, Actor actor, GrantRequest request) {
    this.facts = facts;
    this.actor = actor;
    this.request = request;
  }

  /** Return the one hat under which the actor has every one of {@code given} long enough. */
  Hat handedOn(List<Permission> given) {
    PersonId person =
        actor
            .person()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "actor", "person-needed", "only a person has rights to delegate; give it"));
    LocalDate last = request.period().lastDay();
    if (last == null) {
      throw RejectedException.of("period", "last-day-needed", "say until which day");
    }
    if (!given.stream().allMatch(Permission::isDelegable)) {
      throw RejectedException.of("what", "not-delegable", "not all of this may be delegated");
    }
    List<Set<Hat>> hats = given.stream().map(one -> holding(person, one, last)).toList();
    return hats.get(0).stream()
        .filter(hat -> hats.stream().allMatch(others -> others.contains(hat)))
        .min(Comparator.comparing(Hat::toString))
        .orElseThrow(
            () ->
                RejectedException.of(
                    "period", "longer-than-own", "you do not have all of this for so long"));
  }

  /** Return the hats under which the person's own right lasts to {@code last}. */
  private Set<Hat> holding(PersonId person, Permission permission, LocalDate last) {
    Whereabouts where = facts.whereabouts(request.scope());
    return new AccessRule(facts.standings(), permission, where)
        .own(person).stream()
            .filter(tie -> actor.hat().map(tie::countsUnder).orElse(true))
            .filter(tie -> tie.evidence().stream().allMatch(fact -> lasts(fact, last)))
            .map(Tie::hat)
            .filter(Objects::nonNull)
            .filter(
                hat -> lasts(facts.standings().getOrDefault(person, Standing.none()), hat, last))
            .collect(Collectors.toSet());
  }

  private static boolean lasts(Evidence fact, LocalDate last) {
    return fact.period().covers(last);
  }

  private static boolean lasts(Standing standing, Hat hat, LocalDate last) {
    return standing.duties().stream()
        .anyMatch(duty -> duty.hat().equals(hat) && duty.period().covers(last));
  }
}
