package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AssuranceCeiling;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Ground;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one permission over one scope, from loaded facts alone.
 *
 * <p>No right is the union of hats: an actor who has not chosen one is judged only if there is one
 * to wear.
 */
final class AccessRule {

  private static final Set<Reason> NOBODYS_TO_HAND_ON =
      EnumSet.of(Reason.SELF, Reason.GUARDS, Reason.SUBSTITUTES);

  private final Map<PersonId, Standing> standings;
  private final Permission permission;
  private final Whereabouts where;

  AccessRule(Map<PersonId, Standing> standings, Permission permission, Whereabouts where) {
    this.standings = standings;
    this.permission = permission;
    this.where = where;
  }

  /** Return the decision about {@code person} as the one whom {@code actor} stands for. */
  AccessDecision decide(Actor actor, PersonId person) {
    List<Tie> fitting = ties(person);
    List<Ground> grounds = new ArrayList<>(2);
    boolean weak = false;
    for (Tie tie : fitting) {
      if (tie.holds() && isWorn(actor, person, tie)) {
        if (AssuranceCeiling.of(actor.assurance()).admits(tie.reason())) {
          grounds.add(tie.ground());
        } else {
          weak = true;
        }
      }
    }
    if (!grounds.isEmpty()) {
      return new Granted(grounds);
    }
    return weak ? Denied.of(Reason.ASSURANCE_TOO_LOW) : refusal(actor, fitting);
  }

  /** Return the ties through which {@code person} may, whatever the sign-in. */
  List<Tie> holding(PersonId person) {
    return ties(person).stream().filter(Tie::holds).toList();
  }

  /**
   * Return the ties of a person that are theirs to hand on: not over oneself or a child, on a pass,
   * or delegated.
   */
  List<Tie> own(PersonId person) {
    Standing standing = standingOf(person);
    List<Tie> own = RelationTies.of(permission, where, person, standing);
    own.removeIf(tie -> NOBODYS_TO_HAND_ON.contains(tie.reason()));
    standing.grants().stream()
        .filter(grant -> grant.giver() == null && applies(grant))
        .forEach(grant -> own.add(granted(standing, grant)));
    own.removeIf(tie -> !tie.holds());
    return own;
  }

  private List<Tie> ties(PersonId person) {
    Standing standing = standingOf(person);
    List<Tie> ties = RelationTies.of(permission, where, person, standing);
    for (HeldGrant grant : standing.grants()) {
      if (applies(grant)) {
        Giver giver = grant.giver();
        ties.add(giver == null ? granted(standing, grant) : delegated(standing, grant, giver));
      } else if (grant.permissions().isEmpty() && where.isWithin(grant.scope())) {
        ties.add(
            new Tie(Reason.GRANTED, grant.hat(), Reason.GRANT_EMPTY, List.of(grant.evidence())));
      }
    }
    return ties;
  }

  private Standing standingOf(PersonId person) {
    return standings.getOrDefault(person, Standing.none());
  }

  private boolean applies(HeldGrant grant) {
    return permission.isGrantable()
        && grant.permissions().contains(permission.code())
        && where.isWithin(grant.scope());
  }

  private Tie granted(Standing standing, HeldGrant grant) {
    return new Tie(Reason.GRANTED, grant.hat(), trouble(standing, grant), facts(grant));
  }

  /** Return the grant itself, and what puts the schools in question below its organisation. */
  private List<Evidence> facts(HeldGrant grant) {
    List<Evidence> facts = new ArrayList<>(List.of(grant.evidence()));
    where.wayTo(grant.scope()).forEach(step -> facts.add(step.behind(grant.holder())));
    return facts;
  }

  /** A delegation holds only while its giver has the right, over the very thing that is asked. */
  private Tie delegated(Standing standing, HeldGrant grant, Giver giver) {
    List<Evidence> facts = new ArrayList<>(2);
    facts.add(grant.evidence());
    Reason trouble = trouble(standing, grant);
    if (trouble == null) {
      List<Tie> own = own(giver.person());
      own.removeIf(tie -> !tie.countsUnder(giver.hat()));
      trouble = own.isEmpty() || !permission.isDelegable() ? Reason.GIVER_LOST_IT : null;
      own.stream().limit(1).forEach(tie -> facts.addAll(tie.evidence()));
    }
    return new Tie(Reason.DELEGATED, grant.hat(), trouble, facts);
  }

  private @Nullable Reason trouble(Standing standing, HeldGrant grant) {
    Reason ended = Tie.troubleOn(where.today(), grant.period(), Reason.GRANT_ENDED);
    if (ended != null) {
      return ended;
    }
    return standing.servesAs(grant.hat(), where.today()) ? null : Reason.HAT_LOST;
  }

  private boolean isWorn(Actor actor, PersonId person, Tie tie) {
    Hat worn = actor.hat().orElse(null);
    if (worn != null) {
      return tie.countsUnder(worn);
    }
    return tie.hat() == null || standingOf(person).hatsOn(where.today()).size() <= 1;
  }

  private static AccessDecision refusal(Actor actor, List<Tie> fitting) {
    if (fitting.stream().anyMatch(Tie::holds)) {
      return Denied.of(actor.hat().isPresent() ? Reason.NO_RELATION : Reason.HAT_NEEDED);
    }
    Set<Ground> troubles = new LinkedHashSet<>();
    fitting.forEach(tie -> troubles.add(tie.ground()));
    return troubles.isEmpty() ? Denied.of(Reason.NO_RELATION) : new Denied(List.copyOf(troubles));
  }
}
