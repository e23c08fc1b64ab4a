package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.DueDates;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionWatch;
import io.entsdk.privacy.due.SchoolDues;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Whose account becomes due when, as the README of ent-privacy tells it. */
final class Upcoming {

  private Upcoming() {}

  static void tell(
      EntRuntime runtime,
      Privacy privacy,
      School school,
      LocalDate september1,
      Actor head,
      Consumer<Object> show) {
    Jobs.of(runtime).run("retention-accounts", Budget.minutes(5)); // each day

    DueDates dues = privacy.dueDates();
    SchoolDues counted = dues.count(school.id(), september1, head);
    show.accept(counted.due() + ", et " + counted.waiting() + " en attente");
    dues.upcoming(school.id(), september1, PageRequest.first(50), head) // the longest due first
        .items()
        .forEach(one -> show.accept(one.from() + " " + one.waitsFor()));

    show.accept(RetentionWatch.of(runtime).read().of(Late.ACCOUNTS)); // days, for the monitoring
  }
}
