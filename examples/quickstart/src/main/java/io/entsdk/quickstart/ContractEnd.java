package io.entsdk.quickstart;

import static io.entsdk.privacy.closure.Fate.GOES;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.privacy.erasure.CertificateCheck.Authentic;
import io.entsdk.privacy.erasure.CertificateVerifier;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The end of a contract, until the proof, as the README of ent-privacy tells it. */
final class ContractEnd {

  private ContractEnd() {}

  static void tell(
      Privacy privacy,
      LocalDate august31,
      Actor manager,
      Actor controller,
      Jobs jobs,
      Map<String, PublicKey> keys,
      Consumer<Object> show) {
    Closures closures = privacy.closures();
    ClosurePlan plan = closures.plan(august31, manager); // a dry run
    show.accept(plan.people() + " people and " + plan.rows(GOES) + " rows");
    plan.tables().forEach(show); // what stays among them, and why

    closures.approve(plan.id(), plan.hash(), plan.people(), controller); // another person
    jobs.run("closures", Budget.minutes(5)); // tells people; from the day on, takes the rows

    ClosureReport report = closures.report(plan.id(), Actor.system("the contract has ended"));
    report.obstacles().forEach(show); // such as a hold: it goes on once that is released
    report
        .certificate()
        .map(CertificateVerifier.of(keys)::verify) // no database, no network
        .filter(Authentic.class::isInstance)
        .ifPresent(show);
  }
}
