package io.entsdk.messaging.internal;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SCHOOL_COMMUNICATION;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/**
 * Declares what is kept about pupils' calls for an adult. A copy holds nothing of it: a guardian
 * may ask for the child's, and the call may be about that guardian.
 */
final class HelpTables {

  private static final String KEYS = "technical key or counter";
  private static final String RULE = "school-correspondence";

  private HelpTables() {}

  static List<TableDescription> all() {
    return List.of(call(), adult());
  }

  private static TableDescription call() {
    return table("ent_messaging_call")
        .school("school_id")
        .whenSchoolCloses(
            new AtSchoolClosing.Stays("a child who stays has called; it goes with the child"))
        .heldWith("id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("child_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "school_id", "picture", "assurance")
        .withheld(CORRESPONDENCE, "called_at", "again_at", "rise_at", "rises", "seen_at")
        .doneBy("seen_by")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription adult() {
    return table("ent_messaging_call_adult")
        .key(UUID, "call_id", "person_id")
        .parent("ent_messaging_call", "call_id")
        .heldWith("call_id")
        .keeps(SCHOOL_COMMUNICATION, RULE, DELETE_ROW)
        .subject("person_id", CORRESPONDENCE)
        .subject("child_id", CORRESPONDENCE)
        .withheld(CORRESPONDENCE, "asked_at", "tell_at", "attempts", "told_at")
        .notPersonal(KEYS, "tenant", "call_id", "notice_id", "claimed_until")
        .build();
  }
}
