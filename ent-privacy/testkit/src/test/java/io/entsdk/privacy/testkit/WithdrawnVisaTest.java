package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntException;
import io.entsdk.privacy.archive.LineVisa;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipEvents;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.archive.WithdrawnVisa;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** A visa that was written down by mistake is taken back as long as nothing has gone under it. */
@EachDatabase
class WithdrawnVisaTest {

  private static final String BECAUSE = "noté sur le mauvais bordereau";
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
  void nothingGoesUnderItAnyMoreUntilTheArchivesHaveAnswered() {
    Diary.pages(at.ent, at.ent.alan(), at.noon(old), 3);
    Slip draft = at.drafted(at.ent.school().id(), old, old);
    refused("slip-not-granted", () -> withdraw(draft));
    Slip granted = at.granted(draft);
    refused("rejected", () -> at.slips.withdraw(draft.id(), " ", at.head));

    Slip withdrawn = withdraw(granted);
    assertEquals(SlipState.VISA_WITHDRAWN, withdrawn.state());
    assertEquals(LineVisa.AWAITED, withdrawn.lines().get(0).visa());
    WithdrawnVisa former = new WithdrawnVisa("AD 61/2026/12", at.today, BECAUSE);
    assertEquals(former, withdrawn.withdrawn());
    assertTrue(withdrawn.html(Locale.FRENCH).contains("AD 61/2026/12 retiré le"));
    assertEquals(1, Jdbc.events(at.ent, SlipEvents.VISA_WITHDRAWN));
    refused("slip-not-granted", () -> withdraw(granted));
    assertEquals(0, at.sweeping.run().done());

    at.slips.answer(draft.id(), Visa.granted("AD 61/2026/13", at.today), at.head);
    assertEquals(3, at.sweeping.run().done());
    Slip used = at.now(draft);
    assertEquals(SlipState.EXECUTED, used.state());
    assertEquals("AD 61/2026/13", used.visa());
    assertEquals(former, used.withdrawn(), "what was written down before stays on the slip");
    refused("slip-not-granted", () -> withdraw(used));
  }

  @Test
  void wheneverItComesNothingHasGoneOrItComesTooLate() {
    int tooLate = 0;
    int inTime = 0;
    for (int unit = 2; unit <= 9; unit++) {
      Jdbc.execute(at.ent, "delete from diary_page");
      Jdbc.execute(at.ent, "update ent_privacy_sweep_table set batch = 20");
      Diary.pages(at.ent, at.ent.alan(), at.noon(old), PAGES);
      Slip slip = at.granted(old, old);
      at.sweeping.runOn(new Meanwhile(at.sweeping.units(0), unit, () -> tryToWithdraw(slip)));

      if (at.now(slip).state() == SlipState.VISA_WITHDRAWN) {
        inTime++;
        assertEquals(PAGES, Diary.rows(at.ent, "diary_page"), "withdrawn before unit " + unit);
      } else {
        tooLate++;
        assertEquals(0, Diary.rows(at.ent, "diary_page"), "refused before unit " + unit);
      }
    }
    assertTrue(inTime > 1 && tooLate > 1, inTime + " in time, " + tooLate + " too late");
  }

  private void tryToWithdraw(Slip slip) {
    try {
      withdraw(slip);
    } catch (EntException e) {
      assertEquals("slip-used", e.code());
    }
  }

  private Slip withdraw(Slip slip) {
    return at.slips.withdraw(slip.id(), BECAUSE, at.head);
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(EntException.class, call).code());
  }
}
