package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.TableDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is the way from the rows of a table to the schools to which they belong, in SQL.
 *
 * @param steps from row to row, none where the table itself holds the id of the school
 * @param column what holds that id at the end
 */
public record SchoolPath(List<Step> steps, String column) {

  public SchoolPath {
    steps = List.copyOf(steps);
  }

  /**
   * Is one step: to the row of {@code table} whose {@code key} equals {@code columns}.
   *
   * @param key the columns of its primary key beside the tenant
   */
  public record Step(String table, List<String> columns, List<String> key) {

    /** Return the condition by which a row {@code from} leads to a row {@code to}. */
    private String on(String from, String to) {
      return IntStream.range(0, key.size())
          .mapToObj(i -> "%s.%s = %s.%s".formatted(to, key.get(i), from, columns.get(i)))
          .collect(Collectors.joining(" and ", to + ".tenant = " + from + ".tenant and ", ""));
    }
  }

  /**
   * Find the way from {@code table} by what {@code all} parts declare; none where its rows belong
   * to no school, or where the way leads to a table that nobody declares, by too few columns, or in
   * a circle.
   */
  public static Optional<SchoolPath> of(Map<String, TableDescription> all, String table) {
    return find(all, table, new HashSet<>());
  }

  /** Return the joins that follow {@code from … alias}: each row stays, and stays one. */
  public String joins(String alias) {
    return joins(" left join", alias, 0);
  }

  private String joins(String join, String alias, int passed) {
    StringBuilder joins = new StringBuilder();
    String from = alias;
    for (int i = 0; i < steps.size(); i++) {
      String to = at(passed + i + 1, alias);
      joins.append(
          "%s %s %s on %s".formatted(join, steps.get(i).table(), to, steps.get(i).on(from, to)));
      from = to;
    }
    return joins.toString();
  }

  /** Return what holds the id of the school, beside {@link #joins}; null where there is none. */
  public String school(String alias) {
    return at(steps.size(), alias) + "." + column;
  }

  /** Return the same without any join, for the condition of a statement that locks or deletes. */
  public String schoolOf(String alias) {
    return steps.isEmpty() ? school(alias) : "(select %s %s)".formatted(school(alias), from(alias));
  }

  /**
   * Return the condition that the row {@code alias} belongs to {@code school}.
   *
   * @param more further conditions on the row and on those that it leads to, as {@link #at} names
   *     them, each with its {@code and}
   */
  public String belongs(String alias, String school, String more) {
    String itsSchool = school(alias) + " = " + school + more;
    return steps.isEmpty()
        ? itsSchool
        : "exists (select 1 %s and %s)".formatted(from(alias), itsSchool);
  }

  /** Return the rows that {@code alias} leads to, from the first to that of the school. */
  private String from(String alias) {
    Step first = steps.get(0);
    SchoolPath rest = new SchoolPath(steps.subList(1, steps.size()), column);
    return "from %s %s%s where %s"
        .formatted(
            first.table(),
            at(1, alias),
            rest.joins(" join", at(1, alias), 1),
            first.on(alias, at(1, alias)));
  }

  /** Return the name of the row that {@code alias} leads to in so many steps. */
  public static String at(int step, String alias) {
    return step == 0 ? alias : "towards_school_" + step;
  }

  private static Optional<SchoolPath> find(
      Map<String, TableDescription> all, String table, Set<String> passed) {
    TableDescription from = all.get(table);
    if (from == null || !passed.add(table)) {
      return Optional.empty();
    }
    return links(from)
        .flatMap(link -> through(all, link, new HashSet<>(passed)).stream())
        .findFirst();
  }

  /** Its own word goes before those of its parents. */
  private static Stream<SchoolLink> links(TableDescription table) {
    return table.schools().link().isPresent()
        ? table.schools().link().stream()
        : table.terms().parents().stream().map(SchoolPath::below);
  }

  private static SchoolLink below(ParentLink parent) {
    return new SchoolLink.Through(parent.parent(), parent.columns());
  }

  private static Optional<SchoolPath> through(
      Map<String, TableDescription> all, SchoolLink link, Set<String> passed) {
    if (link instanceof SchoolLink.Through next) {
      return Optional.ofNullable(all.get(next.table()))
          .filter(to -> to.key().size() == next.columns().size())
          .flatMap(to -> find(all, to.table(), passed).map(path -> path.after(step(next, to))));
    }
    return link.columns().stream().findFirst().map(column -> new SchoolPath(List.of(), column));
  }

  private static Step step(SchoolLink.Through link, TableDescription to) {
    return new Step(to.table(), link.columns(), to.key().stream().map(KeyColumn::column).toList());
  }

  private SchoolPath after(Step first) {
    List<Step> all = new ArrayList<>(List.of(first));
    all.addAll(steps);
    return new SchoolPath(all, column);
  }
}
