package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.Movement;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleSimulation;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import io.entsdk.privacy.retention.RuleSimulation.RowsOfSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a change would move, told before anybody adopts it. */
@EachDatabase
class RuleSimulationTest {

  private static final LocalDate FROM = Leaving.LEFT.plusMonths(2);
  private static final RetentionRule THREE_MONTHS =
      FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.NO);

  @Parameter Database database;

  @Test
  void whatMovesIsCountedAndNothingIsChanged() {
    try (Ent ent = Ent.on(database)) {
      Actor head = new Leaving(ent).head;
      Map<String, List<String>> before = Jdbc.everything(ent);

      RuleSimulation shorter = simulate(ent, months(1), FROM, head);
      assertEquals(3, shorter.count(Movement.DUE_AT_ONCE));
      assertEquals(6, shorter.count(Movement.SAME));
      assertEquals(
          "Comptes et annuaire, au plus 1 mois à partir du 5 septembre 2027 : une école change."
              + " 3 comptes sont à supprimer aussitôt. À trancher : account-or-hosting (arrêté du 30"
              + " novembre 2006, art. 6 ; décret n° 2021-1362 du 20 octobre 2021, CPCE, art. L34-1, II"
              + " bis).",
          shorter.explain(Locale.FRENCH));
      assertEquals(3, simulate(ent, months(1), Leaving.LEFT, head).count(Movement.EARLIER));
      assertEquals(3, simulate(ent, months(4), FROM, head).count(Movement.LATER));
      RuleSimulation longer = simulate(ent, months(4), Leaving.LIMIT, head);
      assertEquals(3, longer.count(Movement.NO_LONGER_DUE));
      assertEquals(
          List.of("account-or-hosting", "beyond-ent-account"),
          longer.conflicts().stream().map(one -> one.key()).toList());
      assertTrue(
          simulate(ent, THREE_MONTHS, FROM, head)
              .explain(Locale.ENGLISH)
              .contains("one school changes. No account moves."));

      Map<String, List<String>> after = Jdbc.everything(ent);
      before.keySet().removeIf(table -> !table.toLowerCase(Locale.ROOT).contains("privacy"));
      after.keySet().retainAll(before.keySet());
      assertEquals(before, after);
    }
  }

  @Test
  void ofAllSchoolsThoseWithoutAnOwnRuleMove() {
    try (Ent ent = Ent.on(database)) {
      Adoptions rules = Privacy.of(ent.tenant()).rules();
      SchoolId other = Jdbc.anotherSchool(ent);
      Jdbc.enrolMany(ent, other, ent.cp().id(), 40);
      RuleProposal all = RuleProposal.ofAllSchools(months(1), FROM, "essai");
      Actor system = Actor.system("test");

      assertEquals(2, rules.simulate(all, system).schools().size());
      Adopting.delegate(ent);
      RuleSimulation rest = rules.simulate(all, system);
      assertEquals(List.of(other), rest.schools().stream().map(one -> one.school()).toList());
      assertEquals(80, rest.count(Movement.SAME));
      int few = ent.statements().countIn(() -> rules.simulate(all, system));
      Jdbc.enrolMany(ent, other, ent.cp().id(), 200);
      assertEquals(few, ent.statements().countIn(() -> rules.simulate(all, system)));
      assertTrue(few <= 14, () -> few + " statements");
    }
  }

  @Test
  void rowsThatMoveAreCountedByTableAndAgreeWithThePlanOfASweep() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Actor head = ent.as(ent.head());
      LocalDate today = ent.school().dayOf(ent.clock().instant());
      ZonedDateTime noon = today.atTime(12, 0).atZone(ent.school().zone());
      Diary.pages(ent, ent.alan(), noon.minusDays(20).toInstant(), 130);
      Diary.pages(ent, ent.alan(), noon.minusDays(2).toInstant(), 70);

      RuleSimulation shorter = simulateDiary(ent, Period.ofDays(10), today, head);
      assertEquals(
          new OfTable(
              "vendor-diary",
              "diary_page",
              List.of(),
              rows(0, 130),
              rows(200, 200),
              List.of(new RowsOfSchool(ent.school().id(), rows(0, 130), rows(200, 200)))),
          pages(shorter));
      assertEquals(
          rows(200, 0), pages(simulateDiary(ent, Period.ofYears(5), today, head)).withinAYear());
      assertEquals(
          130,
          Privacy.of(ent.tenant(), Diary.rules(Period.ofDays(10)))
              .sweeps()
              .plan(head)
              .tables()
              .stream()
              .filter(one -> one.table().equals("diary_page"))
              .mapToLong(one -> one.range().due())
              .sum());
      assertTrue(
          shorter
              .explain(Locale.FRENCH)
              .contains(
                  "diary_page : 130 lignes de plus à supprimer le premier jour, aucune ligne de plus ni de moins à supprimer d’ici un an."),
          () -> shorter.explain(Locale.FRENCH));

      int few = ent.statements().countIn(() -> simulateDiary(ent, Period.ofDays(10), today, head));
      Diary.pages(ent, ent.alan(), noon.minusDays(20).toInstant(), 300);
      assertEquals(
          few, ent.statements().countIn(() -> simulateDiary(ent, Period.ofDays(10), today, head)));
    }
  }

  private static RuleSimulation simulateDiary(Ent ent, Period limit, LocalDate from, Actor actor) {
    return Privacy.of(ent.tenant(), Diary.RULES)
        .rules()
        .simulate(
            RuleProposal.of(ent.school().id(), Diary.rules(limit).get(Diary.RULE), from, "essai"),
            actor);
  }

  private static OfTable pages(RuleSimulation simulation) {
    return simulation.tables().stream()
        .filter(one -> one.table().equals("diary_page"))
        .findFirst()
        .orElseThrow();
  }

  private static Rows rows(long before, long after) {
    return new Rows(before, after);
  }

  private static RuleSimulation simulate(Ent ent, RetentionRule rule, LocalDate from, Actor actor) {
    return Privacy.of(ent.tenant())
        .rules()
        .simulate(RuleProposal.of(ent.school().id(), rule, from, "essai"), actor);
  }

  private static RetentionRule months(int count) {
    return THREE_MONTHS.limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(count)));
  }
}
