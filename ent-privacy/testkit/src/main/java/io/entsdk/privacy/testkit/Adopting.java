package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;

/** Hedy, named delegate of the controller, answers what every school is asked. */
final class Adopting {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 15);

  private Adopting() {}

  /** Name Hedy, and let her adopt the rule of accounts, which are no public archives. */
  static Actor delegate(Ent ent) {
    Actor hedy = named(ent);
    RetentionRule accounts = FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.NO);
    Privacy.of(ent.tenant()).rules().adopt(proposal(ent, accounts, FIRST_DAY), hedy);
    return hedy;
  }

  static Actor named(Ent ent) {
    Directory.of(ent.tenant())
        .responsibilities()
        .name(
            ent.school().id(),
            ResponsibilityRole.DELEGATE,
            new Holder.OfPerson(ent.head(), "Directrice, par délégation"),
            Period.from(FIRST_DAY),
            Actor.system("test"));
    return ent.as(ent.head());
  }

  /** Let Edith head the school, too, and return her as its head. */
  static Actor coHead(Ent ent) {
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    Directory.of(ent.tenant())
        .staff()
        .giveFunction(
            ent.edith(), hat.school(), hat.profile(), Period.from(FIRST_DAY), Actor.system("test"));
    return ent.as(ent.edith()).wearing(hat);
  }

  static RuleProposal proposal(Ent ent, RetentionRule rule, LocalDate from) {
    return RuleProposal.of(ent.school().id(), rule, from, "avis des archives départementales")
        .settling("account-or-hosting", "l’éditeur n’est pas hébergeur : avis du DPD");
  }
}
