package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.SET_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.release.StoredHours;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;

/** Keeps how far people let others reach them, within one unit of work. */
public final class PreferenceBook {

  private static final String CHANGE =
      """
      update ent_messaging_preference
      set most = cast(?3 as varchar), days = cast(?4 as varchar), opens = cast(?5 as varchar),
        closes = cast(?6 as varchar)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)""";

  private final Unit unit;
  private final Actor actor;

  public PreferenceBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Let {@code preference} hold for the actor from now on. */
  public void prefer(ReachPreference preference) {
    PersonId person = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, SET_OWN_REACH, new Scope.OfPerson(person));
    if (preference.most() == Verdict.SUPERVISED) {
      throw RejectedException.of(
          "most", "not-a-limit", "allow, answers only, on request or nothing at all");
    }
    if (new SituationLoader(unit).of(List.of(person)).isMinor(person)) {
      throw RejectedException.of("actor", "minor", "a child's reach is the school's to decide");
    }
    StoredHours hours = StoredHours.of(preference.hours());
    int changed =
        unit.update(
            CHANGE,
            unit.tenantId().value(),
            person.value(),
            preference.most().name(),
            hours.days(),
            hours.opens(),
            hours.closes());
    if (changed == 0) {
      unit.insertAll("ent_messaging_preference", columns(person, hours), List.of(preference));
    }
    new AuditTrail(unit).record(AuditEntry.done(actor, SET_OWN_REACH.code(), person.value()));
  }

  private List<Column<ReachPreference>> columns(PersonId person, StoredHours hours) {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("person_id", any -> person.value()),
        Column.text("most", one -> one.most().name()),
        Column.text("days", any -> hours.days()),
        Column.text("opens", any -> hours.opens()),
        Column.text("closes", any -> hours.closes()));
  }
}
