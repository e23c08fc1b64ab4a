package io.entsdk.core.internal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.Purpose.ACCOUNTABILITY;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what going live keeps about people: who said what, beside the school's own papers. */
final class LaunchTables {

  private static final String KEYS = "technical key or counter";
  private static final String SCHOOL = "tells of a school's papers and launches, not of a person";

  private LaunchTables() {}

  static List<TableDescription> all() {
    return List.of(record(), launch());
  }

  private static TableDescription record() {
    return table("ent_core_launch_record")
        .school("school_id")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .doneBy("recorded_by", "recorded_at")
        .doneBy("ended_by", "ended_at")
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal(SCHOOL, "school_id", "requirement", "proof_kind", "proof", "convention_id")
        .notPersonal(SCHOOL, "first_day", "last_day")
        .build();
  }

  private static TableDescription launch() {
    return table("ent_core_launch")
        .school("school_id")
        .keeps(ACCOUNTABILITY, "audit-trail", UNLINK)
        .doneBy("launched_by", "opens_at")
        .doneBy("ended_by", "ended_at")
        .withheld(TRACE, "reason", "end_reason")
        .notPersonal(KEYS, "tenant", "id")
        .notPersonal(SCHOOL, "school_id", "kind", "closes_at")
        .build();
  }
}
