package io.entsdk.quickstart;

import static io.entsdk.privacy.closure.Fate.GOES;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The end of one school of a tenant that has others, as the README of ent-privacy tells it. */
final class SchoolEnd {

  private SchoolEnd() {}

  static void tell(
      Privacy privacy,
      School school,
      LocalDate august31,
      Actor head,
      Actor controller,
      Jobs jobs,
      Consumer<Object> show) {
    Closures closures = privacy.closures();
    ClosurePlan plan = closures.planSchool(school.id(), august31, head); // a dry run
    show.accept(plan.people() + " people whom no other school knows, " + plan.rows(GOES) + " rows");
    ErasureId people = plan.erasure().orElseThrow();
    privacy.erasures().listPeople(people, PageRequest.first(50), head).items().forEach(show);

    closures.approve(plan.id(), plan.hash(), plan.people(), controller); // another person
    jobs.run("closures", Budget.minutes(5)); // from the day on, lets the erasure go
    jobs.run("erasures", Budget.minutes(5)); // its people, with a certificate of their own
    jobs.run("closures", Budget.minutes(5)); // what belonged to it, and the certificate
    closures.report(plan.id(), Actor.system("the school has ended")).obstacles().forEach(show);
  }
}
