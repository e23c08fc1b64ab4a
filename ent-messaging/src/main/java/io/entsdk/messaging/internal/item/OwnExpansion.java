package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.item.Expansion;
import io.entsdk.messaging.item.Expansion.Stage;
import io.entsdk.messaging.item.ItemId;
import java.util.Optional;

/** Tells authors how far a job has come with what they have sent, within one unit of work. */
public record OwnExpansion(Unit unit, Actor actor) {

  private static final String PROGRESS =
      readsAll(
          COUNTING,
          """
          select x.stage, x.because, (select count(*) from ent_messaging_delivery d
            where d.tenant = x.tenant and d.item_id = x.item_id)
          from ent_messaging_expansion x
          where x.tenant = cast(?1 as int) and x.item_id = cast(?2 as uuid)
            and x.author_id = cast(?3 as uuid)""");

  /** Return it, if {@code item} is the actor's, and a job fills it or has filled it. */
  public Optional<Expansion> of(ItemId item) {
    PersonId author = Persons.of(actor);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.WRITE_MESSAGE, new Scope.OfPerson(author));
    return unit.rows(PROGRESS, unit.tenantId().value(), item.value(), author.value()).stream()
        .map(
            row ->
                new Expansion(
                    item,
                    Stage.valueOf(row.text(0)),
                    row.bigint(2),
                    new JpaExcluded(unit).withoutIt(item),
                    row.isNull(1) ? "" : row.text(1)))
        .findFirst();
  }
}
