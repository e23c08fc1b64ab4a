package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.ConflictException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.EmptiedRow;
import io.entsdk.core.internal.personal.SubjectWay;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.sweep.SweptTable.Takes;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what of a table cannot stay without the people in it, or without what goes before its rows,
 * by what the database says of its columns, within one unit of work.
 */
public final class Unemptied {

  private static final String NEVER_NULL =
      """
      select lower(cast(c.column_name as varchar)) from information_schema.columns c
      where c.table_schema = current_schema and c.is_nullable = 'NO'
        and lower(cast(c.table_name as varchar)) = cast(?1 as varchar)""";

  private final Unit unit;
  private final Map<SweptName, List<String>> known = new HashMap<>();

  Unemptied(Unit unit) {
    this.unit = unit;
  }

  /**
   * Refuse {@code rule} where rows that go by it are to stay without anybody, and cannot, or where
   * columns that go by it cannot go before their row.
   *
   * @throws ConflictException with code {@code cannot-anonymise} or {@code cannot-empty}
   */
  public static void refuse(Unit unit, RetentionRule rule) {
    boolean stays = rule.then() == FinalAction.ANONYMISE;
    if (stays && rule.key().equals(RetentionRules.ENT_ACCOUNT)) {
      throw unnamed("an account is its person; what stays of one is said by each table of its own");
    }
    Unemptied found = new Unemptied(unit);
    String rows = stays ? found.of(rule, Takes.ROWS) : "";
    if (!rows.isEmpty()) {
      throw unnamed(rows);
    }
    String columns = found.of(rule, Takes.COLUMNS);
    if (!columns.isEmpty()) {
      throw new ConflictException(
          "cannot-empty", "Columns cannot go before their rows: " + columns);
    }
  }

  private String of(RetentionRule rule, Takes takes) {
    return SweptTable.of(unit.kernel()).stream()
        .filter(swept -> swept.takes() == takes && swept.clock().rule().equals(rule.key()))
        .flatMap(swept -> of(swept).stream())
        .collect(Collectors.joining("; "));
  }

  /**
   * Return why rows of {@code swept}, or what hangs on them, cannot stay without what is taken;
   * none if they can.
   */
  List<String> of(SweptTable swept) {
    return known.computeIfAbsent(swept.sweptName(), any -> found(swept));
  }

  private List<String> found(SweptTable swept) {
    Stream<String> columns = swept.withDependents().flatMap(table -> neverNull(swept, table));
    if (!swept.takesRows()) {
      return columns.toList();
    }
    EmptiedRow row = EmptiedRow.of(swept.table());
    Stream<String> nothing =
        row.isAnything() && row.leavesAnything()
            ? Stream.of()
            : Stream.of("of a row of " + swept.name() + " nothing would be taken, or be left");
    return Stream.of(columns, nothing, stillNamed(swept), datedBelow(swept))
        .flatMap(why -> why)
        .toList();
  }

  /** What a row tells of somebody whom another row names tells of them still, if that one stays. */
  private static Stream<String> stillNamed(SweptTable swept) {
    return swept
        .withDependents()
        .flatMap(
            table ->
                table.ties().stream()
                    .filter(tie -> tie.path().isPresent() && !leadsBy(swept, table, tie))
                    .flatMap(tie -> table.columnsAbout(tie.name()).stream())
                    .filter(column -> column.erasure() == ErasureMethod.UNLINK)
                    .map(
                        column ->
                            "%s.%s would tell of whoever another row names: say REDACT"
                                .formatted(table.table(), column.column())));
  }

  /** Rows with a time of their own stay as they are, and would belong to nobody. */
  private static Stream<String> datedBelow(SweptTable swept) {
    return swept.part().stream()
        .filter(table -> table.terms().clock().isPresent())
        .filter(table -> table.ties().stream().anyMatch(tie -> leadsBy(swept, table, tie)))
        .map(
            table ->
                "rows of %s have a time of their own, and belong to whom a row of %s names"
                    .formatted(table.table(), swept.name()));
  }

  private static boolean leadsBy(SweptTable swept, TableDescription table, SubjectTie tie) {
    return SubjectWay.of(swept.part(), table, tie).steps().stream()
        .anyMatch(step -> step.table().table().equals(swept.name()));
  }

  private Stream<String> neverNull(SweptTable swept, TableDescription table) {
    Set<String> empty = swept.emptied(table).nulls();
    return unit.rows(NEVER_NULL, table.table()).stream()
        .map(row -> row.text(0))
        .filter(empty::contains)
        .sorted()
        .map(column -> "%s.%s is never null".formatted(table.table(), column));
  }

  private static ConflictException unnamed(String why) {
    return new ConflictException(
        "cannot-anonymise", "Rows cannot stay without the people in them: " + why);
  }
}
