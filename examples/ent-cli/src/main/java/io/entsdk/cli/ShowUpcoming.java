package io.entsdk.cli;

import io.entsdk.core.Page;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.DueAccount;
import io.entsdk.privacy.due.DueDates;
import io.entsdk.privacy.due.SchoolDues;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whose account becomes due by a day, as the last look foresaw it. */
@Command(
    name = "upcoming",
    description = "Show whose account is due by a day, as the job retention-accounts foresaw it.")
final class ShowUpcoming extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DAY",
      description = "The last day that counts.")
  private LocalDate until;

  @Mixin private PageOptions page;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    School found = at.school(school);
    DueDates dues = Privacy.of(at.tenant()).dueDates();
    SchoolDues counted = dues.count(found.id(), until, actor.actor(at));
    Page<DueAccount> shown = dues.upcoming(found.id(), until, page.request(), actor.actor(at));
    Upcoming view =
        new Upcoming(
            school.value(),
            until.toString(),
            counted.due(),
            counted.waiting(),
            counted.lookedAt().map(Object::toString).orElse(null),
            shown.items().stream().map(Foreseen::of).toList(),
            shown.next().map(cursor -> cursor.value()).orElse(null));
    return Answer.of(view, view.lines());
  }

  record Upcoming(
      String school,
      String until,
      long due,
      long waiting,
      @Nullable String lookedAt,
      List<Foreseen> foreseen,
      @Nullable String next) {

    List<String> lines() {
      String head =
          lookedAt == null
              ? "Nobody has looked at " + school + " yet: run the job retention-accounts"
              : "%d due and %d waiting until %s, looked at %s"
                  .formatted(due, waiting, until, lookedAt);
      return Stream.concat(Stream.of(head), foreseen.stream().map(Foreseen::line)).toList();
    }
  }

  record Foreseen(String person, String from, List<String> waitsFor) {

    static Foreseen of(DueAccount one) {
      return new Foreseen(
          one.person().toString(),
          one.from().toString(),
          one.waitsFor().stream().map(Enum::name).toList());
    }

    String line() {
      return "%s  %s%s"
          .formatted(
              from, person, waitsFor.isEmpty() ? "" : " waits: " + String.join(", ", waitsFor));
    }
  }
}
