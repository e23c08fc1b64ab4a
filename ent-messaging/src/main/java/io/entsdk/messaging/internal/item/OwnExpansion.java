package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.item.Expansion;
import io.entsdk.messaging.item.ItemId;
import java.util.Optional;

/** Tells authors how far a job has come with what they have sent, within one unit of work. */
public record OwnExpansion(Unit unit, Actor actor) {

  /** Return it, if {@code item} is the actor's, and a job fills it or has filled it. */
  public Optional<Expansion> of(ItemId item) {
    PersonId author = Persons.of(actor);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.WRITE_MESSAGE, new Scope.OfPerson(author));
    return new ExpansionRows(unit).progress(item, author);
  }
}
