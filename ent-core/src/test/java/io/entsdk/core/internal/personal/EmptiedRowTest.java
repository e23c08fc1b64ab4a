package io.entsdk.core.internal.personal;

import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptiedRowTest {

  private static final Purpose PURPOSE = new Purpose("log");

  private static final TableDescription LOG =
      TableDescription.table("log")
          .keeps(PURPOSE, "log", DELETE_ROW)
          .datedBy("made_at")
          .subject("actor", TRACE)
          .personal(TRACE, "act")
          .keeps(PURPOSE, "log-address", REDACT)
          .subject("seen_by", TRACE)
          .personal(TRACE, "made_at", "address", "device", "case_id", "revision", "up", "school")
          .emptied("device", "-")
          .heldWith("case_id")
          .versioned("revision")
          .parent("log", "up")
          .school("school")
          .keeps(PURPOSE, "log-words", UNLINK)
          .personal(TRACE, "words")
          .keeps(PURPOSE, "ent-account", REDACT)
          .personal(TRACE, "nickname")
          .notPersonal("technical key", "tenant", "id")
          .build();

  @Test
  void whatSaysRedactByARuleOfItsOwnGoesBeforeTheRow() {
    EmptiedRow before = EmptiedRow.before(LOG, "log-address");
    assertEquals(List.of("address", "device"), before.columns());
    assertEquals(
        "update log t set address = null, device = '-', revision = revision + 1",
        before.updating("t"));
    assertEquals("(t.address is not null or t.device <> '-')", before.tells("t"));
  }

  @Test
  void whatARowIsFoundByOrStaysForTheAccountDoesNot() {
    assertEquals(List.of("log-address"), EmptiedRow.rulesBefore(LOG).toList());
    assertFalse(EmptiedRow.before(LOG, "log-words").isAnything());
    assertEquals("1 = 0", EmptiedRow.before(LOG, "ent-account").tells("t"));
  }
}
