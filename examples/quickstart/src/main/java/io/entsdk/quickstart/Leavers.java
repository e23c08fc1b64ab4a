package io.entsdk.quickstart;

import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.CertificateCheck.Authentic;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.Erasures;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The accounts of those who have left, until the proof, as the README of ent-privacy tells it. */
final class Leavers {

  private Leavers() {}

  static void tell(
      Privacy privacy,
      School school,
      LocalDate october5,
      Actor head,
      Actor delegate,
      Jobs jobs,
      Map<String, PublicKey> keys,
      Consumer<Object> show) {
    Erasures erasures = privacy.erasures();
    ErasurePlan plan = erasures.plan(DueOn.of(school.id(), october5), head); // a dry run
    show.accept(plan.people() + " of " + plan.accounts() + " accounts");
    show.accept(
        plan.rows(DELETE_ROW)); // and plan.tables(): where they stand, and what becomes of it
    erasures
        .listPeople(plan.id(), PageRequest.first(50), head) // the most recently active first
        .items()
        .forEach(one -> show.accept(one.newestActivity()));

    erasures.approve(plan.id(), plan.hash(), delegate); // another person; then days of grace
    jobs.run("erasures", Budget.minutes(5)); // stops and goes on anywhere, on any node

    ErasureReport report = erasures.report(plan.id(), head);
    report
        .certificate()
        .map(CertificateVerifier.of(keys)::verify) // no database, no network
        .filter(Authentic.class::isInstance)
        .ifPresent(show);
  }
}
