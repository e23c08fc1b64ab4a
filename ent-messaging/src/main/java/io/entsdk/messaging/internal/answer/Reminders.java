package io.entsdk.messaging.internal.answer;

import static io.entsdk.messaging.MessagingPermissions.REMIND_FAMILIES;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Reminding;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.reach.IncidentBook;
import io.entsdk.messaging.internal.reach.PolicyRows;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Reminder;
import java.util.stream.Collectors;

/** Reminds those who have not answered, at the word of staff, within one unit of work. */
public record Reminders(Unit unit, Actor actor) {

  /** Remind whoever has not answered {@code item}, once a day at most. */
  public Reminder of(ItemId item) {
    StaffSide side = StaffSide.of(unit, item);
    side.addressed().require(new AccessCheck(unit), actor, REMIND_FAMILIES, REMIND_FAMILIES);
    side.requireAsking();
    SchoolPolicy policy = policy(side.demand());
    boolean isNew = new Reminding(unit, actor).now(item, side.demand().today(), policy::hours);
    if (isNew) {
      new AuditTrail(unit).record(AuditEntry.done(actor, REMIND_FAMILIES.code(), item.value()));
    }
    return new Reminder(
        item,
        side.demand().today(),
        isNew,
        new Outstanding(unit, side.demand())
            .all().stream().map(Outstanding.Owing::person).collect(Collectors.toSet()));
  }

  /** In an incident the management alone speaks, and reminds. */
  private SchoolPolicy policy(Demand demand) {
    SchoolPolicy policy = new PolicyRows(unit).of(demand.school());
    if (policy.managementOnly()
        && !new IncidentBook(unit, actor).isManagedByActor(demand.school())) {
      throw new ConflictException(
          "management-only", "An incident leaves sending to the management of the school");
    }
    return policy;
  }
}
