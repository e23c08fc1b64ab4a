package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.messaging.internal.policy.Capacity;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.ReachFunction;
import io.entsdk.messaging.internal.policy.Relay;
import io.entsdk.messaging.internal.policy.Scene;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds everything that decisions between some people need, as it was when it was read: no clock,
 * no database, the same answer each time.
 *
 * @param parties each by the id that stands for the person
 */
public record Situation(Map<PersonId, Party> parties, Scene scene, Identities same) {

  public Situation {
    parties = Map.copyOf(parties);
  }

  /** Decide about {@code sender}, who acts in {@code hat}, or has one role alone. */
  public ReachDecision decide(
      PersonId sender, Optional<Hat> hat, Recipient recipient, Contact contact) {
    Party whole = party(sender);
    if (hat.isEmpty() && whole.hatCount() > 1) {
      return ReachDecision.denied(ReachRule.HAT_NEEDED);
    }
    Party worn = hat.map(whole::wearing).orElse(whole);
    return recipient instanceof Recipient.OfRelay relay
        ? Relay.decide(worn, relay.schoolClass(), contact, scene)
        : towards((Recipient.OfPerson) recipient, worn, contact);
  }

  /** Decide about {@code author}, who has a mandate of {@code principal} in {@code school}. */
  ReachDecision decideFor(
      Principal principal, PersonId author, SchoolId school, PersonId recipient, Contact contact) {
    ReachFunction towards = new ReachFunction(party(recipient), contact, scene);
    Party writing = party(author).workingIn(school);
    if (!writing.belongsTo(school)) {
      return ReachDecision.denied(ReachRule.NO_MANDATE);
    }
    return principal instanceof Principal.OfPerson of
        ? towards.decideFor(party(of.person()).workingIn(school), writing)
        : towards.decideForTeam(writing);
  }

  /** Decide about {@code author}, who writes or answers for {@code team} of {@code school}. */
  ReachDecision decideFor(
      Party team, PersonId author, SchoolId school, PersonId recipient, Contact contact) {
    Party writing = party(author).workingIn(school);
    return writing.belongsTo(school)
        ? new ReachFunction(party(recipient), contact, scene).decideForTeam(writing, team)
        : ReachDecision.denied(ReachRule.NO_MANDATE);
  }

  /** Decide about {@code sender} and a team, which is read beside. */
  ReachDecision decide(PersonId sender, Optional<Hat> hat, Party team, Contact contact) {
    Party whole = party(sender);
    if (hat.isEmpty() && whole.hatCount() > 1) {
      return ReachDecision.denied(ReachRule.HAT_NEEDED);
    }
    return new ReachFunction(team, contact, scene).decide(hat.map(whole::wearing).orElse(whole));
  }

  /** Tell whether somebody is staff of {@code school}. */
  boolean worksIn(PersonId person, SchoolId school) {
    return party(person).workingIn(school).belongsTo(school);
  }

  /** Tell whether both are pupils, or both guardians, of one school. */
  boolean arePeers(PersonId one, PersonId other) {
    return !same.isSame(one, other) && party(one).isPeerOf(party(other));
  }

  boolean isMinor(PersonId person) {
    return party(person).isMinor();
  }

  boolean belongsTo(PersonId person, SchoolId school) {
    return party(person).belongsTo(school);
  }

  /** Decide about {@code sender} in all the roles that it has in {@code school}. */
  ReachDecision decideIn(SchoolId school, PersonId sender, PersonId recipient, Contact contact) {
    return new ReachFunction(party(recipient), contact, scene).decide(party(sender).within(school));
  }

  /** Return as whom {@code person} reads what comes from {@code school}; none where as staff. */
  List<Readers> readersIn(SchoolId school, PersonId person, Contact contact) {
    Party reader = party(person).within(school);
    boolean asStaff = contact != Contact.ANNOUNCEMENT && worksIn(person, school);
    return asStaff ? List.of() : reader.capacities().stream().flatMap(Situation::readers).toList();
  }

  private static Stream<Readers> readers(Capacity capacity) {
    if (capacity instanceof Capacity.OfPupil pupil) {
      return Stream.of(
          new Readers(
              Readership.PUPILS, List.copyOf(pupil.classes()), List.copyOf(pupil.groups())));
    }
    return capacity instanceof Capacity.OfGuardian guardian
        ? Stream.of(new Readers(Readership.FAMILIES, List.copyOf(guardian.classes()), List.of()))
        : Stream.empty();
  }

  boolean heads(PersonId person, SchoolId school) {
    return party(person).staffIn(school).filter(Capacity.OfStaff::heads).isPresent();
  }

  boolean isPupil(PersonId person) {
    return party(person).isPupil();
  }

  /** Tell whether a judgment, a school or one of them keeps two people apart. */
  public boolean keepsApart(PersonId one, PersonId other) {
    return scene.keepsApart(party(one), party(other));
  }

  /** Tell whether one of two may write to the other, in whichever role. */
  boolean mayMeet(PersonId one, PersonId other) {
    return mayMeet(one, party(other));
  }

  boolean mayMeet(PersonId one, Party other) {
    Party first = party(one);
    if (scene.keepsApart(first, other)) {
      return false;
    }
    return !new ReachFunction(other, Contact.PRIVATE_MESSAGE, scene).decide(first).isDenied()
        || (other.isPerson()
            && !new ReachFunction(first, Contact.PRIVATE_MESSAGE, scene).decide(other).isDenied());
  }

  private ReachDecision towards(Recipient.OfPerson recipient, Party sender, Contact contact) {
    return new ReachFunction(party(recipient.person()), contact, scene).decide(sender);
  }

  private Party party(PersonId person) {
    Party party = parties.get(same.of(person));
    return party == null ? Party.person(person, List.of()) : party;
  }
}
