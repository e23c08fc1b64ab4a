package io.entsdk.cli;

import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is how far the closing of a tenant has come, as a step shows it. */
record ClosureView(
    String closure,
    String day,
    String state,
    @Nullable String beginsAt,
    int people,
    List<Rows> gone,
    List<Obstacle> obstacles,
    @Nullable String certificate) {

  static ClosureView of(ClosureReport report) {
    return new ClosureView(
        report.id().toString(),
        report.day().toString(),
        report.state().name(),
        report.beginsAt().map(Instant::toString).orElse(null),
        report.people(),
        report.gone().stream().map(Rows::of).toList(),
        report.obstacles().stream()
            .map(one -> new Obstacle(one.what(), one.where(), one.count()))
            .toList(),
        report.certificate().map(certificate -> certificate.jws()).orElse(null));
  }

  List<String> lines() {
    return Stream.of(
            Stream.of("Closing " + closure + " of " + people + " people: " + state),
            Stream.ofNullable(beginsAt).map(at -> "Begins at " + at),
            gone.stream().map(Rows::line),
            obstacles.stream().map(Obstacle::line),
            Stream.ofNullable(certificate))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Is what it waits for. */
  record Obstacle(String what, String where, long count) {

    String line() {
      return "%8d waiting: %s %s".formatted(count, what, where).stripTrailing();
    }
  }

  /** Counts the rows of one table. */
  record Rows(String source, String table, String fate, String because, long rows) {

    static Rows of(ClosedTable table) {
      return new Rows(
          table.source(), table.table(), table.fate().name(), table.because(), table.rows());
    }

    String line() {
      return "%8d %-11s %s %s".formatted(rows, fate, table, because).stripTrailing();
    }
  }

  /** Is a plan. */
  record Planned(
      String closure,
      String day,
      String hash,
      int people,
      int schools,
      @Nullable String newestActivity,
      List<Rows> fates) {

    static Planned of(ClosurePlan plan) {
      return new Planned(
          plan.id().toString(),
          plan.day().toString(),
          plan.hash(),
          plan.people(),
          plan.archives().size(),
          plan.newestActivity().map(Instant::toString).orElse(null),
          plan.tables().stream().map(Rows::of).toList());
    }

    List<String> lines() {
      return Stream.of(
              Stream.of(
                  "Closing " + closure + ": " + people + " people, " + schools + " schools",
                  "Nothing goes before somebody else approves " + hash + " --people " + people),
              Stream.ofNullable(newestActivity).map(at -> "Newest activity " + at),
              fates.stream().map(Rows::line))
          .flatMap(lines -> lines)
          .toList();
    }
  }
}
