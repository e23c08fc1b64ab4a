package io.entsdk.cli;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is how far the closing of a tenant, or of one school, has come, as a step shows it. */
record ClosureView(
    String closure,
    @Nullable String school,
    @Nullable String erasure,
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
        report.school().map(SchoolId::toString).orElse(null),
        report.erasure().map(ErasureId::toString).orElse(null),
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
      @Nullable String school,
      @Nullable String erasure,
      String day,
      String hash,
      int people,
      int schools,
      @Nullable String newestActivity,
      List<Rows> fates) {

    static Planned of(ClosurePlan plan) {
      return new Planned(
          plan.id().toString(),
          plan.school().map(SchoolId::toString).orElse(null),
          plan.erasure().map(ErasureId::toString).orElse(null),
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
              Stream.ofNullable(erasure).map(id -> "Its people are those of erasure " + id),
              Stream.ofNullable(newestActivity).map(at -> "Newest activity " + at),
              fates.stream().map(Rows::line))
          .flatMap(lines -> lines)
          .toList();
    }
  }
}
