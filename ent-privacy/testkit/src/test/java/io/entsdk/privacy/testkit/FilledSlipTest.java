package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.EntException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipNumber;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.internal.archive.SlipDesk;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** A slip says what a plan says, and bears the next number of its school. */
@EachDatabase
class FilledSlipTest {

  private static final String SERVICE = "École Émile Zola";
  private static final RetentionRule ARCHIVES =
      FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.YES);

  @Parameter Database database;

  private Ent ent;
  private Leaving leaving;
  private SchoolId school;
  private Slips slips;

  @BeforeEach
  void accountsArePublicArchives() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
    leaving = new Leaving(ent);
    school = ent.school().id();
    slips = Privacy.of(ent.tenant()).slips();
    Privacy.of(ent.tenant())
        .rules()
        .adopt(Adopting.proposal(ent, ARCHIVES, Leaving.LIMIT), leaving.head);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void accountsThatWaitForAVisaFillInASlipUnderWhichTheyGo() {
    refused(
        "nothing-waits",
        () -> slips.draftAccounts(school, SERVICE, Leaving.LIMIT.minusDays(1), leaving.head));

    Slip slip = slips.draftAccounts(school, SERVICE, Leaving.LIMIT, leaving.head);
    SlipLine line = slip.lines().get(0);
    assertEquals(
        SlipLine.of(inForce(), Leaving.LEFT, Leaving.LEFT, 3, 0).commented("volume en comptes"),
        placeless(line));
    assertEquals(new SlipNumber(2027, 1), slip.number());
    assertTrue(slip.html(Locale.FRENCH).contains("Bordereau n° 2027-0001"));

    slips.sign(slip.id(), leaving.head);
    slips.submit(slip.id(), leaving.head);
    slips.answer(slip.id(), Visa.granted("AD 61/2027/12", Leaving.LIMIT), leaving.head);
    assertEquals(3, leaving.plan().people());
    refused(
        "nothing-waits", () -> slips.draftAccounts(school, SERVICE, Leaving.LIMIT, leaving.head));
  }

  @Test
  void rowsThatWaitForAVisaFillInALineForEachTable() {
    LocalDate today = Leaving.LIMIT;
    Diary.pages(ent, ent.alan(), noon(today.minusYears(3)), 5);
    Diary.pages(ent, ent.alan(), noon(today.minusYears(2)), 2);
    Diary.pages(ent, ent.alan(), noon(today.minusDays(1)), 9);
    RetentionRules archives =
        Diary.rules(Period.ofYears(1))
            .with(Diary.RULES.get(Diary.RULE).answering(PublicArchives.YES));
    refused("nothing-waits", () -> slips.draftRows(school, SERVICE, leaving.head));

    Slips others = Privacy.of(ent.tenant(), archives).slips();
    List<SlipLine> lines = others.draftRows(school, SERVICE, leaving.head).lines();

    assertEquals(1, lines.size());
    assertEquals(
        SlipLine.of(archives.get(Diary.RULE), today.minusYears(3), today.minusYears(2), 7, 7),
        placeless(lines.get(0)));
  }

  @Test
  void numbersHaveNoGapsWhoeverDraftsTogetherAndWhateverFails() {
    SlipDraft draft =
        SlipDraft.of(school, SERVICE)
            .with(SlipLine.of(ARCHIVES, Leaving.LEFT, Leaving.LEFT, 3, 900));
    IntStream.range(0, 12)
        .parallel()
        .forEach(
            number -> {
              if (number % 4 == 0) {
                assertThrows(IllegalStateException.class, () -> drafted(draft));
              } else {
                slips.draft(draft, leaving.head);
              }
            });
    assertEquals(
        IntStream.rangeClosed(1, 9).boxed().toList(),
        slips.listOf(school, leaving.head).stream()
            .map(slip -> slip.number().serial())
            .sorted()
            .toList());

    ent.clock().advance(Duration.ofDays(120));
    assertEquals(new SlipNumber(2028, 1), slips.draft(draft, leaving.head).number());
  }

  /** Draft in a transaction that fails. */
  private void drafted(SlipDraft draft) {
    Unit.independent(
        ent.tenant(),
        unit -> {
          new SlipDesk(unit, leaving.head).draft(draft);
          throw new IllegalStateException("the host's own work failed");
        });
  }

  private RetentionRule inForce() {
    return Privacy.of(ent.tenant())
        .rules()
        .inForce(school, Leaving.LIMIT, leaving.head)
        .get(ENT_ACCOUNT);
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  private static SlipLine placeless(SlipLine line) {
    return new SlipLine(
        0,
        line.rule(),
        line.typology(),
        line.firstDay(),
        line.lastDay(),
        line.usefulFor(),
        line.rows(),
        line.bytes(),
        line.reference(),
        line.fate(),
        line.comment(),
        line.visa());
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(EntException.class, call).code());
  }
}
