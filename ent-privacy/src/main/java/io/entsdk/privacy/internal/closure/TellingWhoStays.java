package io.entsdk.privacy.internal.closure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.internal.SchoolPeople;

/**
 * Tells whoever is tied to a school that is closed, and stays, that they lose what ties them to it:
 * before anything of it has gone, with the commit after which it goes.
 */
record TellingWhoStays() implements ClosingStep {

  @Override
  public String table() {
    return "ent_core_event";
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    if (new JpaClosures(unit).gone(closure.id()).isEmpty()) {
      SchoolId school = closure.school().orElseThrow().school();
      new Outbox(unit)
          .emit(
              new SchoolPeople(unit, school)
                  .all().stream()
                      .map(person -> LifecycleDrafts.schoolClosed(person, school))
                      .toList());
    }
    return Taken.rows(0, true);
  }
}
