package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.internal.archive.Permit;
import io.entsdk.privacy.internal.archive.SlipUse;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A slip counts what has gone under it, whatever happens in the middle of a sweep. */
@EachDatabase
class SlipSweepTroubleTest {

  private static final int PAGES = 90;

  @Parameter Database database;

  private Archived at;
  private LocalDate old;

  @BeforeEach
  void theDiaryIsPublicArchives() {
    at = new Archived(database);
    old = at.today.minusYears(2);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void whereverAVisaEndsWhatHasGoneIsWhatItCountsAndNothingGoesAfter() {
    boolean inTheMiddle = false;
    for (int unit = 5; unit <= 9; unit++) {
      Slip slip = filled();
      at.sweeping.runOn(
          new Meanwhile(
              at.sweeping.units(0), unit, () -> at.slips.execute(slip.id(), at.today, 0, at.head)));

      long left = Diary.rows(at.ent, "diary_page");
      inTheMiddle |= left > 0 && left < PAGES;
      assertEquals(PAGES - left, at.now(slip).destroyed(), "ended before unit " + unit);
      at.sweeping.run();
      assertEquals(left, Diary.rows(at.ent, "diary_page"));
    }
    assertTrue(inTheMiddle, "no visa ended in the middle");
  }

  @Test
  void nothingIsCommittedUnderAVisaThatHasEndedMeanwhile() {
    Slip slip = filled();
    at.slips.execute(slip.id(), at.today, 0, at.head);
    List<Permit> permits = List.of(new Permit(slip.id(), 1, PAGES));

    ConflictException refused =
        assertThrows(
            ConflictException.class,
            () ->
                Unit.independent(
                    at.ent.tenant(),
                    unit -> {
                      new SlipUse(unit).took(permits, 1);
                      return 1;
                    }));
    assertEquals("slip-not-granted", refused.code());
  }

  @Test
  void whereverANodeDiesEachRowIsCountedOnce() {
    int commit = 1;
    for (Slip slip = filled(); diesAt(commit); slip = filled()) {
      at.sweeping.run();
      assertEquals(0, Diary.rows(at.ent, "diary_page"));
      assertEquals(SlipState.EXECUTED, at.now(slip).state(), "killed at commit " + commit);
      assertEquals((long) PAGES, at.now(slip).destroyed(), "killed at commit " + commit);
      commit++;
    }
    assertTrue(commit > 6, "only " + commit + " commits");
  }

  private boolean diesAt(int commit) {
    try {
      at.sweeping.runOn(at.sweeping.units(commit));
      return false;
    } catch (DyingUnits.Death e) {
      return true;
    }
  }

  /** Write pages that are due, and have a slip granted for them. */
  private Slip filled() {
    Jdbc.execute(at.ent, "delete from diary_page");
    Jdbc.execute(at.ent, "update ent_privacy_sweep_table set batch = 20");
    Diary.pages(at.ent, at.ent.alan(), at.noon(old), PAGES);
    return at.granted(old, old);
  }
}
