package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.MANAGE_INCIDENT;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/** Keeps when schools leave sending to their management, within one unit of work. */
public final class IncidentBook {

  private static final int LONGEST_REASON = 200;

  /** The condition that an incident is on in the school of a row {@code s}. */
  static final String IS_ON =
      """
      exists (select 1 from ent_messaging_incident n
        where n.tenant = s.tenant and n.school_id = s.id and n.ended_at is null)""";

  private static final String ON =
      """
      select n.id from ent_messaging_incident n
      where n.tenant = cast(?1 as int) and n.school_id = cast(?2 as uuid) and n.ended_at is null""";

  private static final String END =
      """
      update ent_messaging_incident
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final Desk desk;

  public IncidentBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.desk = new Desk(unit, actor);
  }

  /** Leave sending to the management of {@code school}; doing it again changes nothing. */
  public void begin(SchoolId school, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    require(school);
    if (isOn(unit, school)) {
      return;
    }
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> desk.tenant()),
            Column.uuid("id", id -> id),
            Column.uuid("school_id", any -> school.value()),
            Column.text("reason", any -> reason),
            Column.bigint("began_at", any -> Micros.of(unit.now())),
            Column.uuid("began_by", any -> desk.by()));
    unit.insertAll("ent_messaging_incident", columns, List.of(unit.newId()));
    desk.record("begin-incident", school);
  }

  /** Let everybody send again who may; ending it again changes nothing. */
  public void end(SchoolId school) {
    require(school);
    int ended =
        unit.update(END, desk.tenant(), school.value(), Micros.of(unit.now()), desk.byText());
    if (ended > 0) {
      desk.record("end-incident", school);
    }
  }

  /** Tell whether it is on. */
  public boolean isOn(SchoolId school) {
    require(school);
    return isOn(unit, school);
  }

  /** Tell whether the actor is of the management of {@code school}, which sends in an incident. */
  public boolean isManagedByActor(SchoolId school) {
    return new AccessCheck(unit).decide(desk.actor(), MANAGE_INCIDENT, new Scope.OfSchool(school))
        instanceof AccessDecision.Granted;
  }

  static boolean isOn(Unit unit, SchoolId school) {
    return !unit.rows(readsAll(DECIDING, ON), unit.tenantId().value(), school.value()).isEmpty();
  }

  private void require(SchoolId school) {
    new AccessCheck(unit).require(desk.actor(), MANAGE_INCIDENT, new Scope.OfSchool(school));
  }
}
