package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.directory.Hat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Decides from loaded facts alone.
 *
 * <p>No right is the union of hats: an actor who has not chosen one is judged only if there is one
 * to wear.
 *
 * @param ties every tie of the actor to what the call is about, ended ones included
 * @param hats every role that the actor has today, anywhere in the tenant
 */
record AccessRule(List<Tie> ties, Set<Hat> hats, LocalDate today) {

  AccessDecision decide(Actor actor, Permission permission) {
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return new Granted(List.of(Reason.SYSTEM));
    }
    if (!actor.assurance().atLeast(permission.least())) {
      return new Denied(List.of(Reason.ASSURANCE_TOO_LOW));
    }
    List<Tie> fitting =
        ties.stream().filter(tie -> permission.relations().contains(tie.relation())).toList();
    List<Tie> holding =
        fitting.stream().filter(tie -> tie.holdsOn(today) && isWorn(actor, tie)).toList();
    return holding.isEmpty() ? refusal(actor, fitting) : new Granted(reasons(holding));
  }

  private boolean isWorn(Actor actor, Tie tie) {
    return actor.hat().map(tie::countsUnder).orElseGet(() -> tie.hat() == null || hats.size() <= 1);
  }

  private AccessDecision refusal(Actor actor, List<Tie> fitting) {
    if (fitting.isEmpty()) {
      return new Denied(List.of(Reason.NO_RELATION));
    }
    boolean live = fitting.stream().anyMatch(tie -> tie.holdsOn(today));
    if (!live) {
      return new Denied(List.of(Reason.RELATION_ENDED));
    }
    return new Denied(List.of(actor.hat().isPresent() ? Reason.NO_RELATION : Reason.HAT_NEEDED));
  }

  private static List<Reason> reasons(List<Tie> holding) {
    return holding.stream().map(tie -> Reason.valueOf(tie.relation().name())).distinct().toList();
  }
}
