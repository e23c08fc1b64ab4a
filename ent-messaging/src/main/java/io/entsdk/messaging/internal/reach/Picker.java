package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.SEE_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Around.Place;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.Reachable;
import io.entsdk.messaging.reach.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Lists whom somebody may reach, by the very function that checks it; in four statements beside the
 * right, whatever the number of people, and one more for whoever wears no hat.
 */
public final class Picker {

  private final Unit unit;

  public Picker(Unit unit) {
    this.unit = unit;
  }

  /** Return whom {@code actor} may reach in the own name. */
  public Page<Reachable> page(Actor actor, Contact contact, PageRequest asked) {
    PersonId sender = sender(actor);
    return page(
        actor,
        listOf(sender, actor, contact),
        asked,
        List.of(),
        (situation, person) ->
            situation.ask(sender, actor.hat(), Recipient.of(person), contact).decide());
  }

  /** Return whom {@code actor} may reach for {@code principal}; nobody without a mandate. */
  public Page<Reachable> page(
      Actor actor, Principal principal, Contact contact, PageRequest asked) {
    PersonId sender = sender(actor);
    Optional<SchoolId> school = new Behalf(unit).schoolOf(sender, principal);
    if (school.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    return page(
        actor,
        listOf(sender, actor, contact) + "/" + principal,
        asked,
        principal instanceof Principal.OfPerson of ? List.of(of.person()) : List.of(),
        (situation, person) ->
            situation.askFor(principal, sender, school.get(), person, contact).decide());
  }

  private PersonId sender(Actor actor) {
    PersonId sender = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, SEE_OWN_REACH, new Scope.OfPerson(sender));
    return sender;
  }

  private Page<Reachable> page(
      Actor actor,
      String list,
      PageRequest asked,
      List<PersonId> concerned,
      BiFunction<Situation, PersonId, ReachDecision> decide) {
    PersonId sender = SendingPerson.of(actor);
    CursorSeal seal = new CursorSeal(unit.tenant(), list);
    Place after = asked.cursor().map(seal::open).map(Picker::place).orElseGet(Place::beginning);
    List<Place> around = new Around(unit).of(sender, actor.hat(), after);
    List<PersonId> people = new ArrayList<>(concerned);
    people.add(sender);
    around.forEach(place -> people.add(place.person()));
    Situation situation = new SituationLoader(unit).of(people);
    List<Reachable> found = new ArrayList<>();
    Place last = after;
    for (Place place : around) {
      ReachDecision decision = decide.apply(situation, place.person());
      if (decision.isDenied()) {
        continue;
      }
      if (found.size() == asked.limit()) {
        return new Page<>(found, seal.after(last.sortKey(), last.person().toString()));
      }
      found.add(new Reachable(place.person(), decision));
      last = place;
    }
    return new Page<>(found, null);
  }

  private static String listOf(PersonId sender, Actor actor, Contact contact) {
    return "reachable/"
        + sender
        + "/"
        + contact
        + "/"
        + actor.hat().map(Object::toString).orElse("");
  }

  private static Place place(List<String> parts) {
    return new Place(new PersonId(UUID.fromString(parts.get(1))), parts.get(0));
  }
}
