package io.entsdk.quickstart;

import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RuleProposal;
import java.time.LocalDate;
import java.util.function.Consumer;

/** How long a school keeps data, as the README of ent-privacy tells it. */
final class Keeping {

  private Keeping() {}

  /** Name Hedy, for nobody decides for the controller by being head; and let her answer. */
  static Privacy decide(Tenant tenant, School school, LocalDate today, Actor hedy, Actor machine) {
    Directory.of(tenant)
        .responsibilities()
        .name(
            school.id(),
            ResponsibilityRole.DELEGATE,
            new Holder.OfPerson(hedy.person().orElseThrow(), "Directrice, pour la DASEN"),
            Period.from(today),
            machine);
    Privacy privacy = Privacy.of(tenant);
    adopt(privacy, school, today, hedy, text -> {});
    return privacy;
  }

  static void adopt(
      Privacy privacy, School school, LocalDate today, Actor delegate, Consumer<String> show) {
    Adoptions rules = privacy.rules();
    RetentionRule accounts = FRENCH_SCHOOL.get(ENT_ACCOUNT).answering(PublicArchives.NO);
    String because = "avis des archives départementales, 2026/117";
    RuleProposal proposal = RuleProposal.of(school.id(), accounts, today, because);

    show.accept(
        rules.simulate(proposal, delegate).explain(FRENCH)); // what moves, what is to settle
    rules.adopt(
        proposal.settling("account-or-hosting", "l’éditeur n’est pas hébergeur : avis du DPD"),
        delegate);
  }
}
