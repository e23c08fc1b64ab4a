package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.PlannedPerson;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is how far an erasure has come, as a step shows it. */
record ErasureView(
    String erasure,
    String day,
    String state,
    @Nullable String beginsAt,
    Map<ErasureOutcome, Integer> people,
    List<Failure> failures,
    @Nullable String certificate) {

  static ErasureView of(ErasureReport report) {
    return new ErasureView(
        report.id().toString(),
        report.scope().day().toString(),
        report.state().name(),
        report.beginsAt().map(Instant::toString).orElse(null),
        new EnumMap<>(report.people()),
        report.failures().stream()
            .map(one -> new Failure(one.where(), one.what(), one.people()))
            .toList(),
        report.certificate().map(certificate -> certificate.jws()).orElse(null));
  }

  List<String> lines() {
    return Stream.of(
            Stream.of("Erasure " + erasure + ": " + state),
            Stream.ofNullable(beginsAt).map(at -> "Begins at " + at),
            people.entrySet().stream().map(one -> "%6d %s".formatted(one.getValue(), one.getKey())),
            failures.stream().map(Failure::line),
            Stream.ofNullable(certificate))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Is what could not be erased so far. */
  record Failure(String where, String what, int people) {

    String line() {
      return "%6d waiting: %s (%s)".formatted(people, where, what);
    }
  }

  /** Is a plan. */
  record Planned(
      String erasure,
      String hash,
      int people,
      int accounts,
      boolean brakes,
      @Nullable String newestActivity,
      List<Place> places) {

    static Planned of(ErasurePlan plan) {
      return new Planned(
          plan.id().toString(),
          plan.hash(),
          plan.people(),
          plan.accounts(),
          plan.brakes(),
          plan.newestActivity().map(Instant::toString).orElse(null),
          plan.tables().stream()
              .map(
                  one ->
                      new Place(
                          one.source(),
                          one.table(),
                          one.column(),
                          one.method().name(),
                          one.staysFor().map(Enum::name).orElse(null),
                          one.rows()))
              .toList());
    }

    List<String> lines() {
      return Stream.of(
              Stream.of(
                  "Erasure " + erasure + ": " + people + " of " + accounts + " accounts",
                  "Nothing is erased before somebody else approves " + hash),
              Stream.ofNullable(newestActivity).map(at -> "Newest activity " + at),
              brakes
                  ? Stream.of("So many that the approval has to say --people " + people)
                  : Stream.<String>of(),
              places.stream()
                  .map(
                      one ->
                          "%8d %-10s %s.%s"
                              .formatted(one.rows(), one.method(), one.table(), one.column())))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  /** Counts rows of one table. */
  record Place(
      String source,
      String table,
      String column,
      String method,
      @Nullable String staysFor,
      long rows) {}

  /** Is one page of who is in an erasure. */
  record People(List<Subject> subjects, @Nullable String next) {

    static People of(Page<PlannedPerson> page) {
      return new People(
          page.items().stream()
              .map(
                  one ->
                      new Subject(
                          one.person().toString(),
                          one.lastDay().toString(),
                          one.newestActivity().map(Instant::toString).orElse(null),
                          one.outcome().name()))
              .toList(),
          page.next().map(Cursor::value).orElse(null));
    }

    List<String> lines() {
      return Stream.concat(
              subjects.stream().map(Subject::line),
              Stream.ofNullable(next).map(cursor -> "Go on with --after " + cursor))
          .toList();
    }
  }

  /** Is somebody in an erasure. */
  record Subject(String person, String lastDay, @Nullable String newestActivity, String outcome) {

    String line() {
      String active = newestActivity == null ? "-" : newestActivity;
      return person + "  " + outcome + "  until " + lastDay + ", active " + active;
    }
  }
}
