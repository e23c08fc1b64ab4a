package io.entsdk.quickstart;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;

import io.entsdk.core.Actor;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.Sweeps;
import java.util.List;
import java.util.function.Consumer;

/**
 * Is a vendor's log that keeps what was done longer than from where, as the README of ent-privacy
 * tells it.
 */
final class AccessLog implements PersonalDataSource {

  @Override
  public String id() {
    return "vendor-access-log";
  }

  @Override
  public List<TableDescription> describe() {
    TableDescription log =
        TableDescription.table("access_log")
            .keeps(new Purpose("security"), "access-log", DELETE_ROW) // a row: five years
            .datedBy("made_at")
            .subject("actor_id", TRACE)
            .personal(TRACE, "act", "made_at")
            .keeps(new Purpose("security"), "access-log-address", REDACT) // and of it: one year
            .personal(TRACE, "address")
            .notPersonal("technical key", "tenant", "id")
            .build();
    return List.of(log);
  }

  static void plan(Sweeps sweeps, Actor head, Consumer<String> show) {
    for (PlannedSweep planned : sweeps.plan(head).tables()) {
      show.accept(planned.rule() + ": " + planned.going() + " rows " + planned.columns());
    } // access-log: 12 rows [], and then access-log-address: 340 rows [address]
  }
}
