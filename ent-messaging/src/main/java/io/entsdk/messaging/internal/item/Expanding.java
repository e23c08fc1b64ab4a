package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendLimits;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes what is for more people than one unit of work addresses: it is kept at once, a job finds
 * its people in bounded units, and nobody is shown it before all of them are found.
 */
record Expanding(Unit unit, Actor actor) {

  private static final String ELSEWHERE =
      """
      select given.id from unnest(%s) as given (id)
      where not exists (select 1 from ent_core_class c where c.tenant = cast(?1 as int)
        and c.id = given.id and c.school_id = cast(?3 as uuid))""";

  static SendLimits limits(Unit unit) {
    return unit.kernel().extensions().find(SendLimits.class).orElse(SendLimits.usual());
  }

  /** Tell whether every class that is addressed is of {@code school}. */
  static boolean isOf(Unit unit, Addressed addressed, SchoolId school) {
    return unit.rows(
            ELSEWHERE.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(addressed.classes().stream().map(ClassId::value).toList()),
            school.value())
        .isEmpty();
  }

  SendResult begin(Content content, SendKey key, ReleaseCalendar hours) {
    content.asked().requireOpenOn(LocalDate.ofInstant(unit.now(), hours.zone()));
    PersonId author = Persons.of(actor);
    Instant usual =
        content.marks().isUrgent()
            ? unit.now()
            : hours.next(unit.now(), Readers.of(Readership.FAMILIES));
    ItemHead head =
        new ItemHead(
            new ItemId(unit.newId()), author, key, content.fingerprint(), unit.now(), usual, true);
    new JpaItems(unit).add(head, content);
    new JpaRequests(unit).add(head.id(), content.asked(), hours.zone());
    new Urgent(unit, actor).keep(head, content, 0);
    new AuditTrail(unit)
        .record(
            AuditEntry.done(
                actor, MessagingPermissions.ANNOUNCE_TO_CLASS.code(), head.id().value()));
    new Reminding(unit, actor).onDay(head.id(), content.asked().remindOn(), () -> hours);
    new ExpansionRows(unit).add(head.id(), author, actor);
    ExpansionJob.announce(unit, unit.now());
    return head.result(content.descriptor().waits(), List.of());
  }
}
