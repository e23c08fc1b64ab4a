package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SlipRows;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Rows that are public archives are swept under a granted slip, and not without one. */
@EachDatabase
class SlipSweepTest {

  @Parameter Database database;

  private Archived at;
  private LocalDate old;
  private LocalDate older;

  @BeforeEach
  void theDiaryIsPublicArchives() {
    at = new Archived(database);
    old = at.today.minusYears(2);
    older = at.today.minusYears(3);
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void rowsGoUnderTheSlipThatCoversThemWhichIsThenCarriedOut() {
    Diary.pages(at.ent, at.ent.alan(), at.noon(older), 5);
    Diary.note(at.ent, Diary.page(at.ent, at.ent.ada(), at.noon(older)), 1, at.ent.bob());
    Diary.pages(at.ent, at.ent.alan(), at.noon(old), 4);
    Diary.pages(at.ent, at.ent.alan(), at.noon(at.today), 3);
    assertEquals(0, at.sweeping.run().done(), "nothing is granted");

    Slip first = at.granted(older, old.minusDays(1));
    Slip rest = at.slips.draftRows(at.ent.school().id(), "École", at.head);
    assertEquals(List.of(line(old, 4)), rest.lines().stream().map(SlipSweepTest::line).toList());
    Map<String, List<String>> before = Jdbc.everything(at.ent);
    PlannedSweep pages = pages();
    assertEquals(before, Jdbc.everything(at.ent), "planning changed something");
    assertEquals(6, pages.going());
    assertEquals(Optional.of(SweepObstacle.AWAITS_CLEARANCE), pages.obstacle());
    assertEquals(List.of(shown(first, true, 6), shown(rest, false, 4)), pages.visas().lines());
    assertTrue(pages.sql().contains("ent_privacy_slip"), pages.sql());

    assertEquals(7, at.sweeping.run().done());
    assertEquals(7, Diary.rows(at.ent, "diary_page"));
    assertEquals(SlipState.EXECUTED, at.now(first).state());
    assertEquals(7L, at.now(first).destroyed(), "with the note that hung on a page");
    assertEquals(at.today, at.now(first).executedOn());
    assertEquals(0, at.sweeping.run().done());

    at.granted(rest);
    assertEquals(Optional.empty(), pages().obstacle());
    assertEquals(4, at.sweeping.run().done());
    assertEquals(3, Diary.rows(at.ent, "diary_page"));
    assertEquals(4L, at.now(rest).destroyed());
    assertEquals(SlipState.ATTESTED, at.slips.attest(rest.id(), at.head).state());
  }

  @Test
  void aSlipStaysOpenWhileAHoldKeepsARowOrRowsMayStillCome() {
    Diary.pages(at.ent, at.ent.alan(), at.noon(old), 2);
    Diary.page(at.ent, at.ent.ada(), at.noon(old));
    Slip slip = at.granted(old, old);
    Slip wide = at.granted(old.plusDays(1), at.today.plusYears(1));
    Diary.page(at.ent, at.ent.bob(), at.noon(old.plusDays(1)));
    Hold hold =
        Protection.of(at.ent.tenant())
            .holds()
            .place(
                HoldRequest.of(at.ent.ada(), HoldBasis.INVESTIGATION, "PV 1", at.today.plusDays(9)),
                at.head);
    assertEquals(3, at.sweeping.run().done());
    assertEquals(SlipState.VISA_GRANTED, at.now(slip).state());
    assertEquals(2L, at.now(slip).destroyed());
    assertEquals(SlipState.VISA_GRANTED, at.now(wide).state(), "it names days to come");

    Jdbc.execute(at.ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");
    assertEquals(1, at.sweeping.run().done());
    assertEquals(SlipState.EXECUTED, at.now(slip).state());
    assertEquals(
        4L,
        at.slips.execute(wide.id(), at.today, 3, at.head).destroyed(),
        "what the host has taken comes to what was swept");
  }

  @Test
  void whereSeveralSchoolsAskForAVisaEachOfThemHasToHaveOne() {
    SchoolId other = Jdbc.anotherSchool(at.ent);
    Diary.pages(at.ent, at.ent.alan(), at.noon(older), 2);
    Diary.pages(at.ent, at.ent.alan(), at.noon(old), 3);
    Slip ours = at.granted(older, old);
    assertEquals(0, at.sweeping.run().done());

    Slip theirs = at.granted(at.drafted(other, older, older));
    assertEquals(2, at.sweeping.run().done());
    assertEquals(3, Diary.rows(at.ent, "diary_page"));
    assertEquals(SlipState.EXECUTED, at.now(theirs).state());
    assertEquals(SlipState.VISA_GRANTED, at.now(ours).state());
    assertEquals(List.of(2L, 2L), List.of(at.now(ours).destroyed(), at.now(theirs).destroyed()));
  }

  private PlannedSweep pages() {
    return at.sweeping.sweeps.plan(at.head).tables().stream()
        .filter(table -> table.table().equals("diary_page"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Object> line(SlipLine line) {
    return line(line.firstDay(), line.rows());
  }

  private static List<Object> line(LocalDate day, long rows) {
    return List.of(day, rows);
  }

  private SlipRows shown(Slip slip, boolean granted, long rows) {
    return new SlipRows(slip.id(), slip.number(), slip.school(), slip.state(), 1, granted, rows);
  }
}
