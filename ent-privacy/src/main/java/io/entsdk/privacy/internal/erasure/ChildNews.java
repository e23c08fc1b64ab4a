package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureEvents;
import java.util.Map;

/** Tells of each child that somebody who answers for it goes, before no row says of whom. */
record ChildNews(Unit unit) {

  private static final String CHILDREN =
      readsAll(
          DECIDING,
          """
          select distinct child_id from ent_core_guardianship
          where tenant = cast(?1 as int) and guardian_id = cast(?2 as uuid)""");

  /** Tell it if {@code step} is what ties {@code person} to children. */
  void of(ErasureStep step, PersonId person) {
    if (step.table().table().equals("ent_core_guardianship")
        && step.tie().name().equals("guardian_id")) {
      new Outbox(unit)
          .emit(
              unit.rows(CHILDREN, unit.tenantId().value(), person.value()).stream()
                  .map(row -> new PersonId(row.uuid(0)))
                  .map(child -> new EventDraft(ErasureEvents.GUARDIAN_ERASED, child, Map.of()))
                  .toList());
    }
  }
}
