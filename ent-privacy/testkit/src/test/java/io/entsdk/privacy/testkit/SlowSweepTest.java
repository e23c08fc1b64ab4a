package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.SweptRows;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A sweep on a database that is slow: what takes longer than half a second is given up, and
 * shrinks.
 */
class SlowSweepTest {

  private static final int ENTRIES = 100;
  private static final int MILLIS_A_ROW = 2;

  @Test
  void noTransactionHoldsItsLocksForLongerThanHalfASecond() {
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Diary.pages(ent, ent.alan(), longAgo(ent), 3 * ENTRIES);
      slowDown(ent, "delete", "diary_page");

      assertTrue(new Sweeping(ent, Diary.RULES).started().run().complete());
      assertEquals(3 * ENTRIES, Diary.rows(ent, "row_done"));
      assertEachIsShort(ent);
    }
  }

  /** Each of three statements would have its time; together they would last too long. */
  @Test
  void neitherDoesOneThatEndsWhatRefersToItsRowsAsWell() {
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(new Guestbook()))) {
      Guestbook.create(ent);
      ends(ent, Guestbook.RULES, "update");
      assertEquals(List.of(0L, (long) ENTRIES), Guestbook.telling(ent, "guest_entry"));

      Jdbc.execute(ent, "truncate guest_cheer, guest_reply, guest_entry, row_done");
      Jdbc.execute(ent, "update ent_privacy_sweep_table set state = 'NEW', batch = 1000");
      ends(ent, Diary.RULES, "delete");
      assertEquals(0, Diary.rows(ent, "guest_entry"));
    }
  }

  private static void ends(Ent ent, RetentionRules rules, String doing) {
    for (int i = 0; i < ENTRIES; i++) {
      var entry = Guestbook.entry(ent, null, ent.alan(), longAgo(ent).plusSeconds(i));
      Guestbook.reply(ent, entry, 1, ent.bob());
    }
    Jdbc.execute(
        ent,
        "insert into guest_cheer (tenant, entry_id, seq, cheered_by) select tenant, entry_id, seq, author from guest_reply");
    slowDown(ent, doing, "guest_entry", "guest_reply", "guest_cheer");

    Sweeping sweeping = new Sweeping(ent, rules).started();
    assertTrue(sweeping.run().complete());
    assertEquals(3 * ENTRIES, Diary.rows(ent, "row_done"));
    assertEachIsShort(ent);
    SweptRows swept = sweeping.sweeps.status(sweeping.head).tables().get(0);
    assertEquals(3 * ENTRIES, swept.taken() + swept.emptied(), "what was given up was counted");
  }

  private static void slowDown(Ent ent, String doing, String... tables) {
    Jdbc.execute(ent, "create table if not exists row_done (unit bigint not null)");
    Jdbc.execute(
        ent,
        """
        create or replace function slowly() returns trigger language plpgsql as $$ begin
          perform pg_sleep(0.00%d); insert into row_done values (txid_current());
          if tg_op = 'DELETE' then return old; end if; return new; end $$"""
            .formatted(MILLIS_A_ROW));
    for (String table : tables) {
      Jdbc.execute(
          ent,
          "create trigger slow_%s before %1$s on %s for each row execute function slowly()"
              .formatted(doing, table));
    }
  }

  private static void assertEachIsShort(Ent ent) {
    long most =
        Jdbc.count(ent, "select max(n) from (select count(*) n from row_done group by unit) u");
    assertTrue(
        most * MILLIS_A_ROW <= 500, () -> "a transaction slept for " + most * MILLIS_A_ROW + " ms");
  }

  private static Instant longAgo(Ent ent) {
    return ent.clock().instant().minusSeconds(800 * 86_400);
  }
}
