package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows copied rows to whom they are tied, row by row, as the description says. */
final class RowTies {

  private final List<TableDescription> part;
  private final PartRows rows;

  RowTies(List<TableDescription> part, PartRows rows) {
    this.part = part;
    this.rows = rows;
  }

  /** Is a tie of a table, as it stands at the end of a way. */
  record End(TableDescription table, SubjectTie tie) {}

  /** Return the rows of {@code table} that {@code tie} leads to {@code subject}. */
  Stream<Map<String, @Nullable String>> naming(
      TableDescription table, SubjectTie tie, PersonId subject) {
    return rows.of(table.table()).stream().filter(row -> names(table, row, tie, subject));
  }

  private boolean names(
      TableDescription table, Map<String, @Nullable String> row, SubjectTie tie, PersonId subject) {
    if (tie.path().isEmpty()) {
      return subject.toString().equals(row.get(tie.name()));
    }
    SubjectPath path = tie.path().get();
    TableDescription above = whole(path);
    return whole(row, path).anyMatch(one -> names(above, one, next(path), subject));
  }

  /** Tell whether {@code test} holds for the row, or for any that it is part of. */
  boolean anyUpwards(
      TableDescription table,
      Map<String, @Nullable String> row,
      BiPredicate<TableDescription, Map<String, @Nullable String>> test) {
    return test.test(table, row)
        || table.ties().stream()
            .flatMap(tie -> tie.path().stream())
            .anyMatch(path -> whole(row, path).anyMatch(one -> anyUpwards(whole(path), one, test)));
  }

  /** Return the tie by a column at the end of the way of {@code tie}. */
  End end(TableDescription table, SubjectTie tie) {
    return tie.path().map(path -> end(whole(path), next(path))).orElse(new End(table, tie));
  }

  /** Return the rows of {@code table} that are, in all steps of {@code tie}, part of a row. */
  Stream<Map<String, @Nullable String>> below(
      TableDescription table, SubjectTie tie, Map<String, @Nullable String> whole) {
    return rows.of(table.table()).stream().filter(row -> leadsTo(table, row, tie, whole));
  }

  private boolean leadsTo(
      TableDescription table,
      Map<String, @Nullable String> row,
      SubjectTie tie,
      Map<String, @Nullable String> whole) {
    return tie.path().isEmpty()
        ? row == whole
        : whole(row, tie.path().get())
            .anyMatch(one -> leadsTo(whole(tie.path().get()), one, next(tie.path().get()), whole));
  }

  /** Return the description of the table of which rows are part. */
  TableDescription whole(SubjectPath path) {
    return part.stream()
        .filter(one -> one.table().equals(path.up().parent()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody describes " + path.up().parent()));
  }

  private Stream<Map<String, @Nullable String>> whole(
      Map<String, @Nullable String> row, SubjectPath path) {
    List<@Nullable String> refers = path.up().columns().stream().map(row::get).toList();
    List<String> key = whole(path).key().stream().map(KeyColumn::column).toList();
    return rows.of(path.up().parent()).stream()
        .filter(one -> refers.equals(key.stream().map(one::get).toList()));
  }

  /** Return the tie that goes on from there. */
  SubjectTie next(SubjectPath path) {
    TableDescription above = whole(path);
    Optional<SubjectTie> said = path.tie().map(above::tie);
    return said.orElseGet(() -> above.ties().get(0));
  }
}
