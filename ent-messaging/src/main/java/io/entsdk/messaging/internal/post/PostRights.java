package io.entsdk.messaging.internal.post;

import static io.entsdk.messaging.MessagingPermissions.WRITE_MESSAGE;
import static io.entsdk.messaging.MessagingPermissions.WRITE_TO_CLASS;
import static io.entsdk.messaging.MessagingPermissions.WRITE_TO_TEACHERS;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Urgent;
import io.entsdk.messaging.item.Selector;

/** Asks for the rights that sending takes: one's own, and one over whatever names many at once. */
record PostRights(Unit unit, Actor actor, PersonId author) {

  void require(Content content) {
    AccessCheck access = new AccessCheck(unit);
    access.require(actor, WRITE_MESSAGE, new Scope.OfPerson(author));
    new Urgent(unit, actor).require(content);
    content.selectors().forEach(selector -> require(access, selector));
  }

  private void require(AccessCheck access, Selector selector) {
    if (selector instanceof Selector.PupilsOfClass
        || selector instanceof Selector.GuardiansOfClass) {
      access.require(actor, WRITE_TO_CLASS, new Scope.OfClass(new ClassId(selector.target())));
    } else if (selector instanceof Selector.TeachersOf of) {
      access.require(actor, WRITE_TO_TEACHERS, new Scope.OfPerson(of.pupil()));
    }
  }
}
