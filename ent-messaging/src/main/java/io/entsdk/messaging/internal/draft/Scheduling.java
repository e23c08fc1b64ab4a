package io.entsdk.messaging.internal.draft;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.SendKey;
import java.time.Duration;
import java.time.Instant;

/** Lets a draft be sent at an hour, or no longer, within one unit of work. */
public final class Scheduling {

  private static final Duration LONGEST = Duration.ofDays(365);

  private final Unit unit;
  private final Actor actor;
  private final Drafting drafts;

  public Scheduling(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.drafts = new Drafting(unit, actor);
  }

  /** Send version {@code version} of the draft under {@code key} at {@code moment}. */
  public Draft schedule(SendKey key, int version, Instant moment) {
    if (!moment.isAfter(unit.now()) || moment.isAfter(unit.now().plus(LONGEST))) {
      throw RejectedException.of("moment", "out-of-range", "name a moment within a year from now");
    }
    StoredDraft kept = drafts.locked(key);
    if (kept.version() != version) {
      throw new ConflictException(
          "draft-changed", "This draft was changed elsewhere; read it again");
    }
    new Dispatch(unit, actor).require(kept.content());
    new ScheduleRows(unit).schedule(kept.id(), moment, actor);
    ScheduleJob.announce(unit, moment);
    record("schedule-message", kept);
    return drafts.get(key);
  }

  /** Let the draft under {@code key} stay one. */
  public Draft cancel(SendKey key) {
    StoredDraft kept = drafts.locked(key);
    if (new ScheduleRows(unit).cancel(kept.id(), "")) {
      record("cancel-message", kept);
    }
    return drafts.get(key);
  }

  private void record(String action, StoredDraft draft) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, draft.id()));
  }
}
