package io.entsdk.privacy.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.SchoolPack;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page that a head signs and an archivist reads. */
class SlipPageTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 5);

  @Test
  void anArchivistFindsEachColumnOfTheModels() {
    SlipLine accounts =
        SlipLine.of(SchoolPack.rules().get(RetentionRules.ENT_ACCOUNT), FIRST, LAST, 12_345, 9);

    String page = slip(accounts.commented("dossiers papier à part")).html(Locale.FRENCH);

    for (String words :
        List.of(
            "<html lang=\"fr\">",
            "Bordereau d’élimination",
            "Service versant : École Émile Zola",
            "Bordereau n° 2026-0007",
            "<th scope=\"col\">Dates extrêmes</th>",
            "<td>du 1er juillet 2025 au 5 juillet 2026</td>",
            "<td>3 mois</td>",
            "<td class=\"n\">12\u202f345</td>",
            "<td>arrêté du 30 novembre 2006, art. 6</td>",
            "<td>D</td>",
            "<td>attendu</td>",
            "<td>dossiers papier à part</td>",
            "Direction de l’école, date et signature")) {
      assertTrue(page.contains(words), () -> words + " in " + page);
    }
  }

  /** As archivists write them. */
  @Test
  void longDurationsAreToldInYears() {
    LimitWords french = LimitWords.in(Locale.FRENCH);
    assertEquals("10 ans", french.of(Period.ofMonths(120)));
    assertEquals("12 mois", french.of(Period.ofYears(1)));
    assertEquals("18 mois", french.of(Period.of(1, 6, 0)));
    assertEquals("2 years 1 day", LimitWords.in(Locale.ENGLISH).of(Period.of(2, 0, 1)));
  }

  @Test
  void whatSomebodyTypedIsNoMarkup() {
    SlipLine line =
        SlipLine.of(SchoolPack.rules().get("roll-call"), FIRST, LAST, 1, 1)
            .commented("<script>alert('&')</script>");

    String page = slip(line).html(Locale.ENGLISH);

    assertFalse(page.contains("<script>"), page);
    assertTrue(page.contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;"), page);
  }

  @Test
  void aLineWhoseDurationIsNoPeriodIsRefused() {
    assertThrows(
        RejectedException.class,
        () ->
            new SlipLine(
                1, "r", "t", FIRST, LAST, "trois mois", 1, 1, "", "D", "", LineVisa.AWAITED));
  }

  @Test
  void theFateIsTheLetterOfTheInstruction() {
    assertEquals("D", fate("roll-call"));
    assertEquals("T", fate("evaluation-booklet"));
    assertEquals("C", fate("council-minutes"));
  }

  @Test
  void aLineCoversTheDaysBetweenItsDatesOnceItIsGranted() {
    SlipLine line = SlipLine.of(SchoolPack.rules().get("roll-call"), FIRST, LAST, 1, 1);

    assertFalse(line.covers(FIRST), "nobody has answered");
    SlipLine granted = line.answered(LineVisa.GRANTED);
    assertTrue(granted.covers(FIRST));
    assertTrue(granted.covers(LAST));
    assertFalse(granted.covers(FIRST.minusDays(1)));
    assertFalse(granted.covers(LAST.plusDays(1)));
    assertFalse(line.answered(LineVisa.REFUSED).covers(FIRST));
  }

  private static String fate(String rule) {
    return SlipLine.of(SchoolPack.rules().get(rule), FIRST, LAST, 1, 1).fate();
  }

  private static Slip slip(SlipLine line) {
    return new Slip(
        new SlipId(new UUID(0, 1)),
        new SlipNumber(2026, 7),
        new SchoolId(new UUID(0, 2)),
        "École Émile Zola",
        SlipState.DRAFT,
        List.of(line),
        LAST,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
