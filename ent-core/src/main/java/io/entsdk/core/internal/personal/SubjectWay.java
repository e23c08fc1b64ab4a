package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ContributionPurpose;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Is the way from the rows of a table to the column that names a person, in SQL: no step where they
 * have it themselves, else from row to row of which each is part of the next.
 *
 * @param steps from row to row
 * @param end the tie at the end, by a column
 */
public record SubjectWay(TableDescription table, List<Step> steps, SubjectTie end) {

  public SubjectWay {
    steps = List.copyOf(steps);
  }

  /** Is one step: to the row of {@code table} whose key equals {@code columns}. */
  public record Step(TableDescription table, List<String> columns) {

    /** Return the condition by which a row {@code from} is part of a row {@code to}. */
    private String on(String from, String to) {
      return IntStream.range(0, columns.size())
          .mapToObj(
              i -> "%s.%s = %s.%s".formatted(to, table.key().get(i).column(), from, columns.get(i)))
          .collect(Collectors.joining(" and ", to + ".tenant = " + from + ".tenant and ", ""));
    }
  }

  /**
   * Find the way by which {@code tie} of {@code table} leads to a person.
   *
   * @throws IllegalArgumentException if it leads to nobody: to a table that {@code part} does not
   *     describe or that names nobody, by too few columns, or in a circle
   */
  public static SubjectWay of(List<TableDescription> part, TableDescription table, SubjectTie tie) {
    List<Step> steps = new ArrayList<>();
    TableDescription from = table;
    SubjectTie next = tie;
    while (next.path().isPresent()) {
      SubjectPath path = next.path().get();
      Step step = step(part, from, path.up());
      if (steps.contains(step) || step.table().table().equals(from.table())) {
        throw new IllegalArgumentException(
            "Table %s is part of itself by %s".formatted(table.table(), tie.name()));
      }
      steps.add(step);
      from = step.table();
      next = path.tie().map(from::tie).orElse(first(from, table));
    }
    return new SubjectWay(table, steps, next);
  }

  private static Step step(List<TableDescription> part, TableDescription from, ParentLink up) {
    TableDescription to =
        part.stream()
            .filter(one -> one.table().equals(up.parent()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Table %s is part of %s, which nobody describes beside it"
                            .formatted(from.table(), up.parent())));
    if (to.key().size() != up.columns().size()) {
      throw new IllegalArgumentException(
          "Table %s is part of %s by %s, but the key there is %s"
              .formatted(
                  from.table(),
                  to.table(),
                  up.columns(),
                  to.key().stream().map(KeyColumn::column).toList()));
    }
    return new Step(to, up.columns());
  }

  private static SubjectTie first(TableDescription from, TableDescription table) {
    return from.ties().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Table %s is part of %s, which names nobody"
                        .formatted(table.table(), from.table())));
  }

  /** Tell whether the row itself holds the id. */
  public boolean isColumn() {
    return steps.isEmpty();
  }

  /** Return what rows stay for that are, or are part of, contributions of the person. */
  public Optional<ContributionPurpose> contribution() {
    return last().contribution(end.name());
  }

  /** Return the table that holds the id of the person. */
  public TableDescription last() {
    return isColumn() ? table : steps.get(steps.size() - 1).table();
  }

  /**
   * Return the condition that the row {@code alias} leads to {@code person}, where {@code tenant}
   * is the number of its tenant; the inner rows depend on nothing else.
   */
  public String leadsTo(String alias, String tenant, String person) {
    if (isColumn()) {
      return "%s.%s = %s".formatted(alias, end.name(), person);
    }
    Step step = steps.get(0);
    String above = alias + "_of";
    return "(%s) in (select %s from %s %s where %s.tenant = %s and %s)"
        .formatted(
            of(alias, step.columns()),
            of(above, step.table().key().stream().map(KeyColumn::column).toList()),
            step.table().table(),
            above,
            above,
            tenant,
            rest().leadsTo(above, tenant, person));
  }

  /**
   * Return the joins from {@code people}, a table with the columns {@code tenant} and {@code
   * person_id}, to the rows {@code alias} that lead to them.
   */
  public String joined(String people, String alias) {
    if (isColumn()) {
      return "join %s %s on %s.tenant = %s.tenant and %s.%s = %s.person_id"
          .formatted(table.table(), alias, alias, people, alias, end.name(), people);
    }
    String above = alias + "_of";
    return "%s\njoin %s %s on %s"
        .formatted(
            rest().joined(people, above), table.table(), alias, steps.get(0).on(alias, above));
  }

  /** Return the joins that follow {@code from … alias}, to the row that names the person. */
  public String joins(String alias) {
    return joins(alias, steps.size());
  }

  private String joins(String alias, int count) {
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String to = at(alias, i + 1);
      Step step = steps.get(i);
      joins.append(
          " join %s %s on %s".formatted(step.table().table(), to, step.on(at(alias, i), to)));
    }
    return joins.toString();
  }

  /** Return what holds the id of the person, beside {@link #joins(String)}. */
  public String person(String alias) {
    return at(alias, steps.size()) + "." + end.name();
  }

  private static String at(String alias, int step) {
    return alias + "_of".repeat(step);
  }

  /**
   * Return a query for the rows {@code alias} of this table that are, in all the steps, part of the
   * row {@code whole} of the {@link #last} table; more conditions on them may follow.
   */
  String below(String alias, String whole) {
    int last = steps.size() - 1;
    return "select 1 from %s %s%s where %s"
        .formatted(
            table.table(), alias, joins(alias, last), steps.get(last).on(at(alias, last), whole));
  }

  /** Return a query for the row {@code above} of which the row {@code alias} is part. */
  String above(String alias, String above) {
    Step step = steps.get(0);
    return "select 1 from %s %s where %s"
        .formatted(step.table().table(), above, step.on(alias, above));
  }

  /** Return the way on from the row after the first step. */
  SubjectWay rest() {
    return new SubjectWay(steps.get(0).table(), steps.subList(1, steps.size()), end);
  }

  private static String of(String alias, List<String> columns) {
    return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
  }
}
