package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.READ_REACH;
import static io.entsdk.messaging.MessagingPermissions.SEE_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Matrix;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachMatrix;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers questions about reach, within one unit of work. */
public final class ReachAnswers {

  private final Unit unit;
  private final AccessCheck access;

  public ReachAnswers(Unit unit) {
    this.unit = unit;
    this.access = new AccessCheck(unit);
  }

  /** Return what the actor is told about reaching {@code recipient}. */
  public ReachDecision own(Actor actor, Recipient recipient, Contact contact) {
    PersonId person = SendingPerson.of(actor);
    access.require(actor, SEE_OWN_REACH, new Scope.OfPerson(person));
    return decide(person, actor.hat(), recipient, contact).asToldToSender();
  }

  /** Return to {@code asker} how far somebody in a role of a school may reach others. */
  public ReachDecision of(Wearer who, Recipient recipient, Contact contact, Actor asker) {
    Hat hat = who.hat();
    if (hat == null) {
      throw RejectedException.of(
          "who", "no-hat", "ask about somebody in one role of a school of yours");
    }
    access.require(asker, READ_REACH, new Scope.OfSchool(hat.school()));
    return decide(who.person(), Optional.of(hat), recipient, contact);
  }

  /** Return the table of {@code school}. */
  public ReachMatrix matrix(SchoolId school, Actor actor) {
    access.require(actor, READ_REACH, new Scope.OfSchool(school));
    SchoolPolicy policy = new PolicyRows(unit).of(List.of(school)).get(school);
    if (policy == null) {
      throw new NotFoundException("School", school);
    }
    return Matrix.of(policy);
  }

  /** Say {@code decision} in one sentence. */
  public static String sentence(ReachDecision decision, Locale locale) {
    return ReachTexts.in(locale).sentence(decision);
  }

  private ReachDecision decide(
      PersonId sender, Optional<Hat> hat, Recipient recipient, Contact contact) {
    if (recipient instanceof Recipient.OfTeam of) {
      return toTeam(sender, hat, of.team(), contact);
    }
    Set<PersonId> concerned = new LinkedHashSet<>(List.of(sender));
    if (recipient instanceof Recipient.OfPerson of) {
      concerned.add(of.person());
    }
    return new SituationLoader(unit).of(concerned).ask(sender, hat, recipient, contact).decide();
  }

  /** A team is reached by people of its own school; to others it is not there. */
  private ReachDecision toTeam(PersonId sender, Optional<Hat> hat, TeamId team, Contact contact) {
    Situation situation = new SituationLoader(unit).of(List.of(sender));
    return TeamBook.find(unit, team)
        .filter(found -> situation.belongsTo(sender, found.school()))
        .map(found -> situation.ask(sender, hat, Party.team(team.value(), found), contact).decide())
        .orElseGet(() -> ReachDecision.denied(ReachRule.NO_RELATION));
  }
}
