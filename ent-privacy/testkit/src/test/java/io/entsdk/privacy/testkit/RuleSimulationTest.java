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
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
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
              + " 3 comptes sont à supprimer aussitôt. À trancher : arrêté du 30 novembre 2006, art."
              + " 6 : les données du compte quittent l’ENT dans les trois mois ; décret n° 2021-1362"
              + " du 20 octobre 2021, CPCE, art. L34-1, II bis : un hébergeur garde l’identité cinq"
              + " ans, le reste un an, à part et sous scellé.",
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

  private static RuleSimulation simulate(Ent ent, RetentionRule rule, LocalDate from, Actor actor) {
    return Privacy.of(ent.tenant())
        .rules()
        .simulate(RuleProposal.of(ent.school().id(), rule, from, "essai"), actor);
  }

  private static RetentionRule months(int count) {
    return THREE_MONTHS.limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(count)));
  }
}
