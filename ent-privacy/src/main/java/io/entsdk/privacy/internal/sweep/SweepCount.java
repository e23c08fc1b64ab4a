package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the rows of one stretch of a table, and changes nothing. */
final class SweepCount {

  private final Unit unit;
  private final SweptTable swept;
  private final Stretch stretch;
  private final CountingSql sql;
  private final Object[] values;

  SweepCount(Unit unit, SweptTable swept, Stretch stretch) {
    this.unit = unit;
    this.swept = swept;
    this.stretch = stretch;
    this.sql = new CountingSql(swept, stretch);
    List<Object> all = new ArrayList<>(List.of(unit.tenantId().value()));
    all.addAll(stretch.values());
    this.values = all.toArray();
  }

  /** Return how many rows of {@code swept} the tenant has. */
  static long all(Unit unit, SweptTable swept) {
    return unit.rows(CountingSql.all(swept.name()), unit.tenantId().value()).get(0).bigint(0);
  }

  /** Return how many rows are due, held ones included. */
  long due() {
    return range().due();
  }

  /**
   * Return how many rows of each school are due, held ones included: by the way to it, or else by
   * the schools of the person whom a row is about.
   */
  Map<SchoolId, Long> dueBySchool() {
    return swept
        .path()
        .map(this::bySchool)
        .or(() -> swept.subject().map(one -> unit.rows(sql.byTies(one), values)))
        .stream()
        .flatMap(List::stream)
        .filter(row -> !row.isNull(0))
        .collect(Collectors.toMap(row -> new SchoolId(row.uuid(0)), row -> row.bigint(1)));
  }

  /** Return which rows are due, held ones included. */
  Range range() {
    return parts().stream().map(Part::range).reduce(nothing(), Range::and);
  }

  /** Return the same, those of each school apart where schools differ. */
  List<Part> parts() {
    return stretch
        .ends()
        .map(ends -> bySchool(ends.path()).stream().map(row -> part(ends, row)).toList())
        .orElseGet(
            () -> {
              Row row = unit.rows(sql.due(), values).get(0);
              return List.of(new Part(Optional.empty(), stretch.until().range(row, 0)));
            });
  }

  /** Is the due rows of one school, or of none. */
  record Part(Optional<SchoolId> school, Range range) {}

  private Part part(SchoolEnds ends, Row row) {
    Optional<SchoolId> school =
        row.isNull(0) ? Optional.empty() : Optional.of(new SchoolId(row.uuid(0)));
    return new Part(school, ends.of(school).orElse(stretch.until()).range(row, 1));
  }

  private Range nothing() {
    return new Range(0, Optional.of(stretch.until().day()), Optional.empty(), Optional.empty());
  }

  private List<Row> bySchool(SchoolPath path) {
    return unit.rows(sql.bySchool(path), values);
  }

  /** Return how many rows are due that no hold keeps. */
  long free() {
    return unit.rows(sql.free(), values).get(0).bigint(0);
  }

  /** Return how many bytes {@code columns}, of text or bytes, hold of what is due and not held. */
  long bytes(List<String> columns) {
    return unit.rows(sql.weighingFree(columns), values).get(0).bigint(0);
  }

  /** Tell whether a row is there, held ones included. */
  boolean isAny() {
    return !unit.rows(sql.any(), values).isEmpty();
  }
}
