package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A sweep that dies before commit after commit ends where one ends that nobody has disturbed. */
@EachDatabase
class KilledSweepTest {

  @Parameter Database database;

  @Test
  void whereverItDiesARestartEndsAlike() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Sweeping sweeping = new Sweeping(ent, Diary.RULES).started();
      fill(ent);
      sweeping.run();
      fill(ent);
      DyingUnits calm = sweeping.units(0);
      sweeping.runOn(calm);
      List<Long> left = left(ent);
      assertEquals(List.of(30L, 1L), left);
      assertTrue(calm.commits() > 6, () -> "only " + calm.commits() + " commits");

      for (int commit = 1; commit <= calm.commits(); commit++) {
        int at = commit;
        fill(ent);
        assertThrows(DyingUnits.Death.class, () -> sweeping.runOn(sweeping.units(at)));
        sweeping.run();
        assertEquals(left, left(ent), "killed at commit " + at + " of " + calm.commits());
      }
    }
  }

  @Test
  void whereRowsStayWithoutAnybodyItEndsAlikeAsWell() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Guestbook()))) {
      Guestbook.create(ent);
      Sweeping sweeping = new Sweeping(ent, Guestbook.RULES).started();
      sign(ent, sweeping);
      DyingUnits calm = sweeping.units(0);
      sweeping.runOn(calm, new Guestbook());
      assertEquals(List.of(0L, 30L), Guestbook.telling(ent, "guest_entry"));
      for (int commit = 1; commit <= calm.commits(); commit++) {
        int at = commit;
        sign(ent, sweeping);
        assertThrows(
            DyingUnits.Death.class, () -> sweeping.runOn(sweeping.units(at), new Guestbook()));
        sweeping.run();
        assertEquals(List.of(0L, 30L), Guestbook.telling(ent, "guest_entry"), "commit " + at);
        assertEquals(List.of(0L, 1L), Guestbook.telling(ent, "guest_reply"), "commit " + at);
      }
    }
  }

  /** Write entries of which all are due, as if nothing had ever been swept. */
  private static void sign(Ent ent, Sweeping sweeping) {
    sweeping.run();
    Jdbc.execute(ent, "delete from guest_reply");
    Jdbc.execute(ent, "delete from guest_entry");
    Jdbc.execute(
        ent,
        "update ent_privacy_sweep_table set state = 'NEW', cutoff = '', after_key = '', batch = 10");
    var old = ent.clock().instant().minusSeconds(800 * 86_400);
    for (int i = 0; i < 30; i++) {
      UUID entry = Guestbook.entry(ent, null, ent.alan(), old.plusSeconds(i));
      if (i == 20) {
        Guestbook.reply(ent, entry, 1, ent.bob());
      }
    }
  }

  /** Write pages of which most are due, as if nothing had ever been swept. */
  private static void fill(Ent ent) {
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    Jdbc.execute(ent, "delete from diary_note");
    Jdbc.execute(ent, "delete from diary_page");
    Jdbc.execute(
        ent,
        "update ent_privacy_sweep_table set state = 'NEW', cutoff = '', after_key = '', batch = 20");
    var old = today.minusYears(2).atStartOfDay(ent.school().zone()).toInstant();
    Diary.pages(ent, ent.alan(), old, 130);
    Diary.pages(ent, ent.alan(), ent.clock().instant(), 29);
    Diary.note(ent, Diary.page(ent, ent.ada(), old), 1, ent.bob());
    Diary.note(ent, Diary.page(ent, ent.ada(), ent.clock().instant()), 1, ent.bob());
  }

  private static List<Long> left(Ent ent) {
    return List.of(Diary.rows(ent, "diary_page"), Diary.rows(ent, "diary_note"));
  }
}
