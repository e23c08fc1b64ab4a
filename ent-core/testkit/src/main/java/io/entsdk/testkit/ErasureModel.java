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
  private final RowTies ties;
  private final Set<String> held = new HashSet<>();
  private final Set<PersonId> objecting = new HashSet<>();

  ErasureModel(PersonalDataSource source, PartRows rows) {
    this(source.describe(), rows);
  }

  ErasureModel(List<TableDescription> part, PartRows rows) {
    this.part = List.copyOf(part);
    this.rows = rows.copy();
    this.ties = new RowTies(this.part, this.rows);
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
    return ties.naming(table, tie, subject).map(row -> key(table, row)).collect(Collectors.toSet());
  }

  /** Return what a copy tells: key, column, category and text of each value. */
  Set<String> told(TableDescription table, SubjectTie tie, PersonId subject) {
    List<Personal> exported =
        table.columnsAbout(tie.name()).stream().filter(Personal::exported).toList();
    return ties.naming(table, tie, subject)
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

  /** Erase {@code subject} from one tie and return how many rows that changes or takes away. */
  int erase(TableDescription table, SubjectTie tie, PersonId subject) {
    List<Map<String, @Nullable String>> free =
        ties.naming(table, tie, subject).filter(row -> !isHeld(table, row)).toList();
    return switch (tie.erasure()) {
      case KEEP -> 0;
      case DELETE_ROW -> takeAway(table, free);
      case UNLINK, REDACT ->
          objects(table, tie, subject)
              ? takeAway(table, free) + empty(table, tie, ErasureMethod.REDACT, left(table, free))
              : empty(table, tie, tie.erasure(), free);
    };
  }

  private boolean objects(TableDescription table, SubjectTie tie, PersonId subject) {
    return objecting.contains(subject) && isContribution(ties.end(table, tie));
  }

  private static boolean isContribution(RowTies.End end) {
    return end.table().contribution(end.tie().name()).isPresent();
  }

  private int takeAway(TableDescription table, List<Map<String, @Nullable String>> free) {
    List<Map<String, @Nullable String>> going =
        free.stream().filter(row -> !isReferredTo(table, row)).toList();
    rows.of(table.table()).removeIf(row -> isAmong(going, row));
    return going.size();
  }

  private List<Map<String, @Nullable String>> left(
      TableDescription table, List<Map<String, @Nullable String>> some) {
    return some.stream().filter(row -> isAmong(rows.of(table.table()), row)).toList();
  }

  private int empty(
      TableDescription table,
      SubjectTie tie,
      ErasureMethod effect,
      List<Map<String, @Nullable String>> some) {
    List<Map<String, @Nullable String>> due =
        some.stream()
            .filter(row -> isUnfinished(table, tie, effect, row))
            .filter(row -> isDoneBelow(table, tie, effect, row))
            .toList();
    due.forEach(row -> empty(table, tie, effect, row));
    return due.size();
  }

  /**
   * What holds the id itself changes by losing it; what is part of another row, by what it tells.
   */
  private static boolean isUnfinished(
      TableDescription table,
      SubjectTie tie,
      ErasureMethod effect,
      Map<String, @Nullable String> row) {
    return tie.path().isEmpty()
        || emptied(table, tie, effect)
            .anyMatch(
                column -> !Objects.equals(row.get(column), table.terms().emptied().get(column)));
  }

  /** Nobody would find what is part of a row that has lost the name. */
  private boolean isDoneBelow(
      TableDescription table,
      SubjectTie tie,
      ErasureMethod effect,
      Map<String, @Nullable String> row) {
    RowTies.End itself = new RowTies.End(table, tie);
    return part.stream()
        .allMatch(
            child ->
                child.ties().stream()
                    .filter(one -> one.path().isPresent() && ties.end(child, one).equals(itself))
                    .allMatch(one -> isDone(child, one, effect, ties.below(child, one, row))));
  }

  private boolean isDone(
      TableDescription child,
      SubjectTie tie,
      ErasureMethod above,
      Stream<Map<String, @Nullable String>> below) {
    boolean taken = above == ErasureMethod.REDACT && isContribution(ties.end(child, tie));
    return switch (tie.erasure()) {
      case KEEP -> true;
      case DELETE_ROW -> below.findAny().isEmpty();
      case REDACT -> below.noneMatch(row -> isUnfinished(child, tie, ErasureMethod.REDACT, row));
      case UNLINK ->
          below.noneMatch(
              row ->
                  isUnfinished(
                      child, tie, taken ? ErasureMethod.REDACT : ErasureMethod.UNLINK, row));
    };
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
    emptied(table, tie, effect).forEach(column -> row.put(column, nothing.get(column)));
    table
        .terms()
        .version()
        .ifPresent(
            version ->
                row.computeIfPresent(
                    version, (any, number) -> String.valueOf(Long.parseLong(number) + 1)));
  }

  private static Stream<String> emptied(
      TableDescription table, SubjectTie tie, ErasureMethod effect) {
    return table.columnsAbout(tie.name()).stream()
        .filter(
            column ->
                (tie.path().isEmpty() && column.column().equals(tie.name()))
                    || column.erasure() == ErasureMethod.REDACT
                    || (effect == ErasureMethod.REDACT && column.erasure() != ErasureMethod.KEEP))
        .map(Personal::column);
  }

  private boolean isHeld(TableDescription table, Map<String, @Nullable String> row) {
    return ties.anyUpwards(table, row, this::isNamedHeld);
  }

  private boolean isNamedHeld(TableDescription table, Map<String, @Nullable String> row) {
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
