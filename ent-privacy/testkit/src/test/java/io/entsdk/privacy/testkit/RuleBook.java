package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Profile;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.function.Executable;

/** The rules of the testkit's school as they are adopted, and what they decide about Ada. */
final class RuleBook {

  static final LocalDate TODAY = Adopting.FIRST_DAY;
  static final RetentionRule THREE_MONTHS = FRENCH_SCHOOL.get(ENT_ACCOUNT);
  static final RetentionRule ONE_MONTH =
      THREE_MONTHS
          .answering(PublicArchives.NO)
          .limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(1)));

  final Ent ent;
  final Adoptions rules;

  RuleBook(Ent ent) {
    this.ent = ent;
    this.rules = Privacy.of(ent.tenant()).rules();
  }

  /** Hedy, to whom the vendor's operator has given the right over every school. */
  Actor trusted() {
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    Directory.of(ent.tenant())
        .access()
        .grants()
        .give(
            new GrantRequest(
                ent.head(),
                hat,
                new Right.OfPermission(PrivacyPermissions.ADOPT_RULES.code()),
                new Scope.OfTenant(),
                io.entsdk.core.directory.Period.from(TODAY),
                "test"),
            Actor.system("test"));
    return ent.as(ent.head()).wearing(hat);
  }

  void left() {
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '%s' where person_id = '%s'"
            .formatted(TODAY, ent.ada()));
  }

  RetentionOutcome outcome(LocalDate day) {
    return Privacy.of(ent.tenant())
        .retention()
        .decide(ent.ada(), day, ent.as(ent.head()))
        .decision()
        .outcome();
  }

  RetentionRule inForce(LocalDate day) {
    return rules.inForce(ent.school().id(), day, ent.as(ent.head())).get(ENT_ACCOUNT);
  }

  Adoption adopt(RetentionRule rule, LocalDate from, Actor actor) {
    RuleProposal proposal = Adopting.proposal(ent, rule, from);
    return rules.adopt(proposal.settling("beyond-ent-account", "contentieux en cours"), actor);
  }

  static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(EntException.class, call).code());
  }

  static RuleProposal ofAll(RetentionRule rule) {
    return RuleProposal.ofAllSchools(rule, TODAY, "pour toutes les écoles")
        .settling("account-or-hosting", "avis du DPD");
  }
}
