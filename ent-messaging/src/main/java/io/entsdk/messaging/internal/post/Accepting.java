package io.entsdk.messaging.internal.post;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.DeliveryEvents;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.post.ContactRows.Answer;
import io.entsdk.messaging.internal.post.ContactRows.Asked;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OwnRequest;
import java.util.List;
import java.util.Map;

/** Shows one person who asks to write, and takes the answer, within one unit of work. */
public final class Accepting {

  private final Unit unit;
  private final Actor actor;
  private final PersonId person;
  private final ContactRows rows;

  public Accepting(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.person = Persons.of(actor);
    this.rows = new ContactRows(unit);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.READ_OWN_MESSAGES, new Scope.OfPerson(person));
  }

  public List<ContactRequest> list() {
    return rows.openTo(person);
  }

  public List<OwnRequest> made() {
    return rows.madeBy(person);
  }

  /** Deliver the letter to the person, for whom it is decided once more at the first look. */
  public ItemId accept(ItemId item) {
    Asked asked = answered(item, Answer.ACCEPTED);
    if (asked.answer() == Answer.NONE) {
      new JpaHandings(unit).addAccepted(item, person, asked.decided());
      DeliveryEvents.emit(
          unit, item, Content.of(asked.kind(), asked.school()), Map.of(person, unit.now()));
      new AuditTrail(unit).record(AuditEntry.done(actor, "accept-contact", item.value()));
    }
    return item;
  }

  public ItemId decline(ItemId item) {
    answered(item, Answer.DECLINED);
    return item;
  }

  /** Accept letters of {@code author} no more without being asked. */
  public PersonId stop(PersonId author) {
    rows.stop(person, author);
    return author;
  }

  /** Note the answer, and return how it stood before; two devices that say the same agree. */
  private Asked answered(ItemId item, Answer answer) {
    Asked asked = asked(item);
    if (asked.answer() == Answer.NONE && rows.answer(item, person, answer)) {
      return asked;
    }
    Asked before = asked(item);
    if (before.answer() != answer) {
      throw new NotFoundException("Request", item);
    }
    return before;
  }

  private Asked asked(ItemId item) {
    return rows.find(item, person).orElseThrow(() -> new NotFoundException("Request", item));
  }
}
