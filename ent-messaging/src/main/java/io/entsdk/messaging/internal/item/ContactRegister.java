package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.RegisteredContact;
import java.util.List;

/** Lists who of a school wrote to one pupil alone (floor F8), as deliveries are marked. */
public final class ContactRegister {

  /** What was restricted of either is left out; what was taken back was written all the same. */
  private static final String CONTACTS =
      """
      select i.id, i.author_id, d.person_id, i.submitted_at from ent_messaging_item i
      join ent_messaging_delivery d on d.tenant = i.tenant and d.item_id = i.id and d.registered
      where i.tenant = cast(?1 as int) and i.school_id = cast(?2 as uuid)
        and (i.submitted_at < cast(?3 as bigint)
          or (i.submitted_at = cast(?3 as bigint) and i.id < cast(?4 as uuid)))
        and %s and (i.author_id is null or %s)
      order by i.submitted_at desc, i.id desc fetch first %%d rows only"""
          .formatted(shown("d.person_id", CORRESPONDENCE), shown("i.author_id", CORRESPONDENCE));

  private final Unit unit;
  private final Actor actor;

  public ContactRegister(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return a page of the register of {@code school}, the newest first. */
  public Page<RegisteredContact> of(SchoolId school, PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "register/" + school);
    InboxPosition after =
        asked.cursor().map(seal::open).map(InboxPosition::read).orElse(InboxPosition.BEGINNING);
    return new AccessCheck(unit)
        .requireRead(actor, MessagingReads.CONTACT_REGISTER, new Scope.OfSchool(school))
        .of(
            () -> page(contacts(school, after, asked.limit() + 1), asked.limit(), seal),
            page -> page.items().stream().map(RegisteredContact::pupil).toList());
  }

  private List<RegisteredContact> contacts(SchoolId school, InboxPosition after, int most) {
    return unit
        .rows(
            CONTACTS.formatted(most),
            unit.tenantId().value(),
            school.value(),
            after.releaseAt(),
            after.item().value())
        .stream()
        .map(ContactRegister::contact)
        .toList();
  }

  private static Page<RegisteredContact> page(
      List<RegisteredContact> found, int limit, CursorSeal seal) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<RegisteredContact> page = found.subList(0, limit);
    RegisteredContact last = page.get(limit - 1);
    return new Page<>(
        page, seal.after(new InboxPosition(Micros.of(last.at()), last.item()).parts()));
  }

  private static RegisteredContact contact(Row row) {
    return new RegisteredContact(
        new ItemId(row.uuid(0)),
        row.isNull(1) ? PersonId.GONE : new PersonId(row.uuid(1)),
        new PersonId(row.uuid(2)),
        Micros.instant(row.bigint(3)));
  }
}
