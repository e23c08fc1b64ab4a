package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.messaging.internal.policy.Capacity;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.policy.Question.Asked;
import io.entsdk.messaging.internal.policy.Question.Way;
import io.entsdk.messaging.internal.policy.ReachFunction;
import io.entsdk.messaging.internal.policy.Scene;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** Ask about {@code sender}, who acts in {@code hat}, or has one role alone. */
  public Question ask(PersonId sender, Optional<Hat> hat, Recipient recipient, Contact contact) {
    return recipient instanceof Recipient.OfRelay relay
        ? worn(sender, hat, worn -> new Question.Relayed(worn, relay.schoolClass(), contact, scene))
        : ask(sender, hat, party(((Recipient.OfPerson) recipient).person()), contact);
  }

  /** Ask about {@code sender} and a recipient who is read beside, such as a team. */
  Question ask(PersonId sender, Optional<Hat> hat, Party recipient, Contact contact) {
    return worn(sender, hat, worn -> Asked.own(worn, recipient, contact, scene));
  }

  /** Ask about a copy to {@code guardian} of what {@code sender} writes to {@code child}. */
  Question askCopy(
      Function<Party, Party> acting,
      PersonId sender,
      PersonId child,
      PersonId guardian,
      Contact contact) {
    return new Asked(
        Way.COPY, contact, acting.apply(party(sender)), party(child), party(guardian), scene);
  }

  /** Return the classes of {@code pupil} in {@code school}. */
  Set<ClassId> classesOf(PersonId pupil, SchoolId school) {
    return party(pupil).within(school).capacities().stream()
        .filter(Capacity.OfPupil.class::isInstance)
        .flatMap(one -> one.classes().stream())
        .collect(Collectors.toSet());
  }

  private Question worn(PersonId sender, Optional<Hat> hat, Function<Party, Question> asked) {
    Party whole = party(sender);
    return hat.isEmpty() && whole.hatCount() > 1
        ? Question.Settled.denied(ReachRule.HAT_NEEDED)
        : asked.apply(hat.map(whole::wearing).orElse(whole));
  }

  /** Ask about {@code author}, who has a mandate of {@code principal} in {@code school}. */
  Question askFor(
      Principal principal, PersonId author, SchoolId school, PersonId recipient, Contact contact) {
    return principal instanceof Principal.OfPerson of
        ? askFor(
            Way.FOR_PERSON,
            party(of.person()).workingIn(school),
            party(author).workingIn(school),
            party(recipient),
            contact)
        : askFor(Way.FOR_TEAM, null, party(author).workingIn(school), party(recipient), contact);
  }

  /** Ask about {@code author}, who writes or answers for {@code team} of {@code school}. */
  Question askFor(
      Party team, PersonId author, SchoolId school, PersonId recipient, Contact contact) {
    return askFor(Way.AS_TEAM, team, party(author).workingIn(school), party(recipient), contact);
  }

  private Question askFor(
      Way way, @Nullable Party principal, Party writing, Party recipient, Contact contact) {
    return writing.capacities().isEmpty()
        ? Question.Settled.denied(ReachRule.NO_MANDATE)
        : new Asked(way, contact, writing, principal, recipient, scene);
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

  /** Ask about {@code sender} in all the roles that it has in {@code school}. */
  Question askIn(SchoolId school, PersonId sender, PersonId recipient, Contact contact) {
    return askIn(school, sender, party(recipient), contact);
  }

  Question askIn(SchoolId school, PersonId sender, Party recipient, Contact contact) {
    return Asked.own(party(sender).within(school), recipient, contact, scene);
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

  private Party party(PersonId person) {
    Party party = parties.get(same.of(person));
    return party == null ? Party.person(person, List.of()) : party;
  }
}
