package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out on copied rows what locating, exporting and erasing must do by the description alone,
 * without any of the SQL that does it.
 */
final class ErasureModel {

  private final List<TableDescription> part;
  private final PartRows rows;
  private final Set<String> held = new HashSet<>();
  private final Set<PersonId> objecting = new HashSet<>();

  ErasureModel(PersonalDataSource source, PartRows rows) {
    this(source.describe(), rows);
  }

  ErasureModel(List<TableDescription> part, PartRows rows) {
    this.part = List.copyOf(part);
    this.rows = rows.copy();
  }

  ErasureModel holding(UUID subject) {
    held.add(subject.toString());
    return this;
  }

  /** Let {@code people} take away what they have contributed to places of others. */
  ErasureModel objecting(Set<PersonId> people) {
    objecting.addAll(people);
    return this;
  }

  /** Return everything as it must be by now. */
  PartRows rows() {
    return rows;
  }

  Set<RecordKey> keys(TableDescription table, SubjectTie tie, PersonId subject) {
    return naming(table, tie, subject).map(row -> key(table, row)).collect(Collectors.toSet());
  }

  /** Return what a copy tells: key, column, category and text of each value. */
  Set<String> told(TableDescription table, SubjectTie tie, PersonId subject) {
    List<Personal> exported =
        table.columnsAbout(tie.name()).stream().filter(Personal::exported).toList();
    return naming(table, tie, subject)
        .flatMap(
            row ->
                exported.stream()
                    .filter(column -> row.get(column.column()) != null)
                    .map(
                        column ->
                            cell(
                                key(table, row),
                                column.column(),
                                column.category().name(),
                                Objects.requireNonNull(row.get(column.column())))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String cell(RecordKey key, String column, String category, String text) {
    return String.join(" ", key.values().toString(), column, category, text);
  }

  /** Erase {@code subject} from one column and return how many rows that changes or takes away. */
  int erase(TableDescription table, SubjectTie tie, PersonId subject) {
    List<Map<String, @Nullable String>> concerned =
        naming(table, tie, subject)
            .filter(row -> !isHeld(table, row))
            .filter(row -> tie.erasure() != ErasureMethod.DELETE_ROW || !isReferredTo(table, row))
            .toList();
    if (objecting.contains(subject) && table.contribution(tie.name()).isPresent()) {
      return takeAway(table, tie, concerned);
    }
    switch (tie.erasure()) {
      case KEEP -> {
        return 0;
      }
      case DELETE_ROW -> rows.of(table.table()).removeIf(row -> isAmong(concerned, row));
      case UNLINK, REDACT -> concerned.forEach(row -> empty(table, tie, tie.erasure(), row));
    }
    return concerned.size();
  }

  private int takeAway(
      TableDescription table, SubjectTie tie, List<Map<String, @Nullable String>> concerned) {
    List<Map<String, @Nullable String>> going =
        concerned.stream().filter(row -> !isReferredTo(table, row)).toList();
    concerned.stream()
        .filter(row -> !isAmong(going, row))
        .forEach(row -> empty(table, tie, ErasureMethod.REDACT, row));
    rows.of(table.table()).removeIf(row -> isAmong(going, row));
    return concerned.size();
  }

  private static boolean isAmong(
      List<Map<String, @Nullable String>> some, Map<String, @Nullable String> row) {
    return some.stream().anyMatch(one -> one == row);
  }

  private static void empty(
      TableDescription table,
      SubjectTie tie,
      ErasureMethod effect,
      Map<String, @Nullable String> row) {
    Map<String, String> nothing = table.terms().emptied();
    table.columnsAbout(tie.name()).stream()
        .filter(
            column ->
                column.column().equals(tie.name())
                    || column.erasure() == ErasureMethod.REDACT
                    || (effect == ErasureMethod.REDACT && column.erasure() != ErasureMethod.KEEP))
        .forEach(column -> row.put(column.column(), nothing.get(column.column())));
    table
        .terms()
        .version()
        .ifPresent(
            version ->
                row.computeIfPresent(
                    version, (any, number) -> String.valueOf(Long.parseLong(number) + 1)));
  }

  private Stream<Map<String, @Nullable String>> naming(
      TableDescription table, SubjectTie tie, PersonId subject) {
    return rows.of(table.table()).stream()
        .filter(row -> subject.toString().equals(row.get(tie.name())));
  }

  private boolean isHeld(TableDescription table, Map<String, @Nullable String> row) {
    Stream<String> itself =
        table.key().stream()
            .filter(key -> table.key().size() == 1 && key.type() == KeyType.UUID)
            .map(KeyColumn::column);
    return Stream.of(table.subjects().stream(), table.terms().records().stream(), itself)
        .flatMap(columns -> columns)
        .anyMatch(column -> held.contains(row.get(column)));
  }

  private boolean isReferredTo(TableDescription table, Map<String, @Nullable String> row) {
    List<String> key = key(table, row).values();
    return part.stream()
        .anyMatch(
            child ->
                child.terms().parents().stream()
                    .filter(link -> link.parent().equals(table.table()))
                    .anyMatch(link -> refers(child, link, key)));
  }

  private boolean refers(TableDescription child, ParentLink link, List<String> key) {
    return rows.of(child.table()).stream()
        .anyMatch(row -> key.equals(link.columns().stream().map(row::get).toList()));
  }

  private static RecordKey key(TableDescription table, Map<String, @Nullable String> row) {
    return new RecordKey(
        table.key().stream()
            .map(column -> Objects.requireNonNull(row.get(column.column())))
            .toList());
  }
}
