package io.entsdk.messaging.internal.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one author, who writes in the name of a school, about each of many recipients: what
 * all of it needs is loaded at once, in three statements, and one more where there is a principal.
 */
public final class SendingReach {

  private final PersonId author;
  private final Optional<Hat> hat;
  private final SchoolId school;
  private final @Nullable Principal principal;
  private final boolean mandated;
  private final @Nullable SendingTeam team;
  private final Situation situation;

  public SendingReach(
      Unit unit,
      Actor actor,
      SchoolId school,
      @Nullable Principal principal,
      Collection<PersonId> recipients) {
    this.author = SendingPerson.of(actor);
    this.hat = actor.hat();
    this.school = school;
    this.principal = principal;
    this.team = SendingTeam.of(unit, principal);
    this.mandated = principal != null && isMandated(unit, principal);
    Set<PersonId> people = new LinkedHashSet<>(recipients);
    people.add(author);
    if (principal instanceof Principal.OfPerson of) {
      people.add(of.person());
    }
    this.situation = new SituationLoader(unit).of(people);
  }

  private boolean isMandated(Unit unit, Principal given) {
    return (team != null || given instanceof Principal.OfPerson)
        && new HeldMandates(unit).schoolOf(author, given).filter(school::equals).isPresent();
  }

  /** Tell whether the author has anything to do with the school, in the hat that is worn. */
  public boolean actsInSchool() {
    return situation.belongsTo(author, school)
        && hat.map(Hat::school).filter(worn -> !worn.equals(school)).isEmpty();
  }

  /** Ask about reaching {@code recipient}. */
  public Question towards(PersonId recipient, Contact contact) {
    if (principal == null) {
      return situation.ask(author, hat, Recipient.of(recipient), contact);
    }
    if (!mandated) {
      return Question.Settled.denied(ReachRule.NO_MANDATE);
    }
    return team == null
        ? situation.askFor(principal, author, school, recipient, contact)
        : situation.askFor(team.party(), author, school, recipient, contact);
  }

  /** Ask about reaching a team, which is not there for whoever is not of its school. */
  public Question towards(TeamId team, OfTeam place, Contact contact) {
    return situation.belongsTo(author, place.school())
        ? situation.ask(author, hat, Party.team(team.value(), place), contact)
        : Question.Settled.denied(ReachRule.NO_RELATION);
  }

  /** Ask about a copy to {@code guardian} of what is written to {@code child}. */
  public Question copyTo(PersonId guardian, PersonId child, Contact contact) {
    return situation.askCopy(
        whole ->
            principal == null ? hat.map(whole::wearing).orElse(whole) : whole.workingIn(school),
        author,
        child,
        guardian,
        contact);
  }

  /** Return the pupil whose guardians are copied where {@code recipient} is written to, if any. */
  public Optional<PersonId> copiedFor(PersonId recipient) {
    return Stream.of(recipient, author).filter(situation::isPupil).findFirst();
  }

  /** Return the classes of {@code pupil} in the school. */
  public Set<ClassId> classesOf(PersonId pupil) {
    return situation.classesOf(pupil, school);
  }

  /** Ask about speaking by the relay of a class. */
  public Question towardsRelay(ClassId schoolClass, Contact contact) {
    return situation.ask(author, hat, new Recipient.OfRelay(schoolClass), contact);
  }

  /** Tell whether a judgment, the school or one of the two keeps the author apart from somebody. */
  public boolean isKeptFrom(PersonId person) {
    return situation.keepsApart(author, person);
  }

  /** Tell likewise about two others. */
  public boolean areKeptApart(PersonId one, PersonId other) {
    return situation.keepsApart(one, other);
  }

  /** Tell whether one of two may write to the other, so that they may know of each other. */
  public boolean mayMeet(PersonId one, PersonId other) {
    return situation.mayMeet(one, other);
  }

  /** Tell likewise about a person and a team. */
  public boolean mayMeet(PersonId one, TeamId team, OfTeam place) {
    return situation.mayMeet(one, Party.team(team.value(), place));
  }

  /** Tell whether somebody is staff of the school today. */
  public boolean worksInSchool(PersonId person) {
    return situation.worksIn(person, school);
  }

  /** Tell whether somebody is the author, under whichever id. */
  public boolean isAuthor(PersonId person) {
    return situation.same().isSame(author, person);
  }

  /** Return what the school has decided; nothing where nobody of it is among these people. */
  public Optional<SchoolPolicy> policy() {
    return Optional.ofNullable(situation.scene().schools().get(school));
  }

  /** Tell whether the author is staff of the school, who may know how far families have come. */
  public boolean isByStaff() {
    return worksInSchool(author);
  }

  /** Tell whether somebody is a pupil who is not of age. */
  public boolean isMinor(PersonId person) {
    return situation.isMinor(person);
  }

  /** Tell whether the author is a pupil. */
  public boolean isByPupil() {
    return situation.isPupil(author);
  }
}
