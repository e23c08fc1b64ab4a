package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may reach whom, from facts alone: the same facts, the same answer.
 *
 * <p>The order is that of the reference: floors, court and guardianship, incident, individual
 * measures, relations, preferences of the recipient. Floors refuse whatever else would allow;
 * relations give the most that any of them gives.
 */
public final class ReachFunction {

  private final Party recipient;
  private final Contact contact;
  private final Scene scene;

  /** Decide about reaching {@code recipient} by {@code contact} in {@code scene}. */
  public ReachFunction(Party recipient, Contact contact, Scene scene) {
    this.recipient = recipient;
    this.contact = contact;
    this.scene = scene;
  }

  /** Decide about {@code sender}, who acts for oneself in all the roles that it holds. */
  public ReachDecision decide(Party sender) {
    return decide(sender, false);
  }

  /** Decide about {@code author}, who writes in the name of a team of the own school. */
  public ReachDecision decideForTeam(Party author) {
    return mandated(decide(author, true));
  }

  /**
   * Decide about {@code author}, who writes for {@code principal} by a mandate: what the principal
   * may, unless a floor or a measure is against the author.
   */
  public ReachDecision decideFor(Party principal, Party author) {
    Optional<ReachDecision> floor = new Floors(author, recipient, contact, scene).decision();
    if (floor.isPresent() && floor.get().isDenied()) {
      return floor.get();
    }
    if (author.isUnder(Restraint.MUTED)) {
      return ReachDecision.denied(ReachRule.MUTED);
    }
    return mandated(decide(principal, false));
  }

  /**
   * Decide about {@code author}, who answers for {@code team}: where the table lets the recipient
   * write to a team alone, the team may answer, unless a floor or a measure is against the author.
   */
  public ReachDecision decideForTeam(Party author, Party team) {
    ReachDecision own = decideForTeam(author);
    boolean barred =
        recipient.isMinor()
            || author.isUnder(Restraint.MUTED)
            || new Floors(author, recipient, contact, scene).decision().isPresent();
    if (!own.isDenied() || barred) {
      return own;
    }
    ReachDecision asked = new ReachFunction(team, contact, scene).decide(recipient);
    return asked.verdict() == Verdict.ALLOW ? answer(asked, team) : own;
  }

  /**
   * Decide about a copy, to a guardian of {@code child}, of what {@code sender} writes to the
   * child: it takes no row of a table, and is kept from whoever is not told of the child, or whom a
   * floor keeps from the sender.
   */
  ReachDecision decideCopy(Party sender, Party child) {
    Optional<OfGuardian> guardian = recipient.guardianOf(child);
    if (guardian.isEmpty()) {
      return ReachDecision.denied(ReachRule.GUARDIANSHIP);
    }
    return new Floors(sender, recipient, contact, scene)
        .decision()
        .filter(ReachDecision::isDenied)
        .orElseGet(() -> copied(guardian.get()));
  }

  private ReachDecision copied(OfGuardian guardian) {
    Readers family = new Readers(Readership.FAMILIES, List.copyOf(guardian.classes()), List.of());
    Instant shown = scene.rules().shown(scene.policy(guardian.school()), family, null);
    return new ReachDecision(
        Verdict.ALLOW,
        List.of(ReachRule.COPIED),
        null,
        shown.isAfter(scene.at()) ? Set.of(new HoldUntil(shown)) : Set.of());
  }

  private ReachDecision answer(ReachDecision asked, Party team) {
    SchoolPolicy school = scene.policy(team.capacities().get(0).school());
    Instant shown = scene.rules().shown(school, Readers.of(Readership.FAMILIES), null);
    return new ReachDecision(
        Verdict.REPLY_ONLY,
        List.of(ReachRule.TABLE_ANSWERS, ReachRule.MANDATE),
        asked.between(),
        shown.isAfter(scene.at()) ? Set.of(new HoldUntil(shown)) : Set.of());
  }

  private static ReachDecision mandated(ReachDecision own) {
    return own.isDenied()
        ? own
        : new ReachDecision(
            own.verdict(),
            TableGrant.ending(own.because(), ReachRule.MANDATE),
            own.between(),
            own.obligations());
  }

  private ReachDecision decide(Party sender, boolean asTeam) {
    if (sender.id().equals(recipient.id())) {
      return ReachDecision.denied(ReachRule.NO_RELATION);
    }
    Optional<ReachDecision> floor = new Floors(sender, recipient, contact, scene).decision();
    if (floor.isPresent()) {
      return floor.get();
    }
    if (sender.isUnder(Restraint.MUTED)) {
      return ReachDecision.denied(ReachRule.MUTED);
    }
    if (contact == Contact.CALL_FOR_HELP) {
      return ReachDecision.denied(ReachRule.NO_RELATION);
    }
    return new Relations(sender, recipient, contact, scene, asTeam)
        .best()
        .map(this::preferred)
        .orElseGet(() -> ReachDecision.denied(ReachRule.NO_RELATION));
  }

  /** Return what is left after the recipient, and after the consent that a child owes nobody. */
  private ReachDecision preferred(TableGrant grant) {
    Verdict verdict = grant.verdict();
    List<ReachRule> because = grant.because();
    boolean limits = grant.limitable() && !recipient.isMinor() && verdict != Verdict.DENY;
    if (limits
        && contact == Contact.PRIVATE_MESSAGE
        && recipient.preference().most().compareTo(verdict) < 0) {
      verdict = recipient.preference().most();
      because = TableGrant.ending(because, ReachRule.PREFERENCE);
    }
    if (contact == Contact.INVITATION && recipient.isMinor() && verdict != Verdict.DENY) {
      verdict = verdict.atMost(Verdict.REQUEST);
      because = TableGrant.ending(because, ReachRule.F3_GROUP_CONSENT);
    }
    return verdict == Verdict.DENY
        ? new ReachDecision(verdict, because, grant.between(), Set.of())
        : new ReachDecision(verdict, because, grant.between(), obligations(grant, limits));
  }

  private Set<Obligation> obligations(TableGrant grant, boolean limits) {
    Set<Obligation> owed = new HashSet<>(grant.duties());
    boolean alone = contact == Contact.PRIVATE_MESSAGE && recipient.isMinor();
    if (alone && grant.sender() instanceof OfStaff) {
      owed.add(Duty.KEPT_IN_REGISTER);
    }
    SchoolPolicy school = scene.policy(grant.recipient().school());
    if (grant.between().from() == From.PUPIL_DELEGATE
        && contact == Contact.ANNOUNCEMENT
        && scene.rules().isFirstTerm(school)) {
      owed.add(Duty.PRE_MODERATE);
    }
    Instant shown = shownFrom(grant, school, limits);
    if (shown.isAfter(scene.at())) {
      owed.add(new HoldUntil(shown));
    }
    return owed;
  }

  /** Pupils and families are shown nothing new in the evening; staff when they say so. */
  private Instant shownFrom(TableGrant grant, SchoolPolicy school, boolean limits) {
    return scene
        .rules()
        .shown(school, readers(grant), limits ? recipient.preference().hours() : null);
  }

  private static Readers readers(TableGrant grant) {
    if (grant.recipient() instanceof OfPupil pupil) {
      return new Readers(
          Readership.PUPILS, List.copyOf(pupil.classes()), List.copyOf(pupil.groups()));
    }
    if (grant.recipient() instanceof OfGuardian guardian) {
      return new Readers(Readership.FAMILIES, List.copyOf(guardian.classes()), List.of());
    }
    return Readers.of(
        grant.duties().contains(Duty.SCHOOL_HOURS) ? Readership.FAMILIES : Readership.STAFF);
  }
}
