package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.SEE_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Around.Place;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.Reachable;
import io.entsdk.messaging.reach.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lists whom somebody may reach, by the very function that checks it; in four statements beside the
 * right, whatever the number of people, and one more for whoever wears no hat.
 */
public final class Picker {

  private final Unit unit;

  public Picker(Unit unit) {
    this.unit = unit;
  }

  public Page<Reachable> page(Actor actor, Contact contact, PageRequest asked) {
    PersonId sender = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, SEE_OWN_REACH, new Scope.OfPerson(sender));
    CursorSeal seal = new CursorSeal(unit.tenant(), listOf(sender, actor, contact));
    Place after = asked.cursor().map(seal::open).map(Picker::place).orElseGet(Place::beginning);
    List<Place> around = new Around(unit).of(sender, actor.hat(), after);
    Situation situation =
        new SituationLoader(unit)
            .of(Stream.concat(Stream.of(sender), around.stream().map(Place::person)).toList());
    List<Reachable> found = new ArrayList<>();
    Place last = after;
    for (Place place : around) {
      ReachDecision decision =
          situation.decide(sender, actor.hat(), Recipient.of(place.person()), contact);
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
