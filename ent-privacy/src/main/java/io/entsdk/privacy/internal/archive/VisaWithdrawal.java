package io.entsdk.privacy.internal.archive;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.LineVisa;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipEvents;
import io.entsdk.privacy.archive.SlipState;
import java.time.LocalDate;
import java.util.Map;

/** Takes back the visa of a slip that is locked, within one unit of work, and tells the heads. */
record VisaWithdrawal(Unit unit, Slip slip) {

  private static final String SETS =
      """
      withdrawn_visa = visa, visa = null, answered_on = null, withdrawn_on = cast(?4 as date),
        withdrawn_because = cast(?5 as varchar), withdrawn_by = cast(nullif(cast(?6 as varchar), '') as uuid)""";

  private static final String CLOSING =
      """
      select 1 from ent_privacy_closure where tenant = cast(?1 as int) and state = 'RUNNING'
        and (school_id is null or school_id = cast(?2 as uuid)) fetch first 1 rows only""";

  /**
   * Deletions wait for the lock or have counted what they took, and a closing that has begun goes
   * to its end: none is overlooked.
   */
  void refuseIfUsed() {
    if (!unit.rows(CLOSING, unit.tenantId().value(), slip.school().value()).isEmpty()) {
      throw new ConflictException(
          "slip-used", "A closing goes on under slip %s".formatted(slip.id()));
    }
    Long gone = slip.destroyed();
    if (gone != null && gone > 0) {
      throw new ConflictException(
          "slip-used", "Under slip %s %d have gone: execute it instead".formatted(slip.id(), gone));
    }
  }

  void settle(LocalDate today, String because, Actor actor) {
    JpaSlips slips = new JpaSlips(unit);
    slip.lines().forEach(line -> slips.answer(slip.id(), line.place(), LineVisa.AWAITED));
    slips.move(
        slip.id(),
        SlipState.VISA_WITHDRAWN,
        SETS,
        today,
        because,
        actor.person().map(PersonId::toString).orElse(""));
    Map<String, String> refs =
        Map.of("slip", slip.id().toString(), "school", slip.school().toString());
    new Outbox(unit)
        .emit(
            new JpaPeople(unit)
                .staffOf(slip.school(), Profile.DIR, today).stream()
                    .map(head -> new EventDraft(SlipEvents.VISA_WITHDRAWN, head.id(), refs))
                    .toList());
  }
}
