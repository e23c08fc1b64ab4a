package io.entsdk.core.internal.event;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Streams.Parked;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Finds the streams that are parked, and takes one out of the car park. */
public final class ParkedStreams {

  private final Unit unit;

  public ParkedStreams(Unit unit) {
    this.unit = unit;
  }

  public List<Parked> list() {
    return unit
        .rows(
            """
            select consumer, person_id, revision from ent_core_event_stall
            where tenant = cast(?1 as int) and parked = true
            order by consumer, person_id fetch first 1000 rows only""",
            unit.tenantId().value())
        .stream()
        .map(row -> new Parked(row.text(0), new PersonId(row.uuid(1)), row.bigint(2)))
        .toList();
  }

  /** Count failures anew from now on; false if the stream is not parked. */
  public boolean resume(Parked parked) {
    int resumed =
        unit.update(
            """
            update ent_core_event_stall set parked = false, failures = 0, retry_at = cast(?1 as bigint)
            where tenant = cast(?2 as int) and consumer = cast(?3 as varchar)
              and person_id = cast(?4 as uuid) and parked = true""",
            Micros.of(unit.now()),
            unit.tenantId().value(),
            parked.listener(),
            parked.person().value());
    new DueTable(unit.entities(), unit.dialect())
        .announce(EventRelay.JOB, unit.tenantId(), unit.now(), unit.newId());
    return resumed == 1;
  }
}
