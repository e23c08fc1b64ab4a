package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.personal.EmptiedRow;
import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.internal.personal.SubjectWay;
import io.entsdk.core.personal.ErasureOrder;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.RowClock;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is a table whose rows tell themselves when their time is over, beside all that its part keeps.
 *
 * @param source the id of the part
 * @param part every table of the part
 * @param clock with the rule by which they go
 * @param path the way from a row to its school; empty where rows belong to none
 * @param takes whether the rows are meant, or what goes before them by a rule of its own
 */
record SweptTable(
    String source,
    List<TableDescription> part,
    TableDescription table,
    RowClock clock,
    Optional<SchoolPath> path,
    Takes takes) {

  /** Says what the rule of the clock ends. */
  enum Takes {
    /** The rows. */
    ROWS,
    /** The columns of the rows, and of those that hang on them, that name that rule. */
    COLUMNS
  }

  /**
   * Return the dated tables of every part, those that refer to others before them; each is followed
   * by itself once for each rule by which columns go before its rows.
   */
  static List<SweptTable> of(Kernel kernel) {
    Map<String, TableDescription> described = described(kernel);
    return sources(kernel).flatMap(source -> of(source, described)).toList();
  }

  /** Return every table of every part by its name. */
  private static Map<String, TableDescription> described(Kernel kernel) {
    return sources(kernel)
        .flatMap(source -> source.describe().stream())
        .collect(
            Collectors.toMap(TableDescription::table, Function.identity(), (one, again) -> one));
  }

  private static Stream<PersonalDataSource> sources(Kernel kernel) {
    Stream<PersonalDataSource> ours =
        kernel.features().stream().map(Feature::personalData).flatMap(List::stream);
    return Stream.concat(kernel.extensions().personalData().stream(), ours);
  }

  private static Stream<SweptTable> of(
      PersonalDataSource source, Map<String, TableDescription> described) {
    List<TableDescription> part = source.describe();
    return ErasureOrder.of(part).stream()
        .flatMap(
            table ->
                table.terms().clock().stream()
                    .map(
                        clock ->
                            new SweptTable(
                                source.id(),
                                part,
                                table,
                                clock,
                                SchoolPath.of(described, table.table()),
                                Takes.ROWS))
                    .flatMap(rows -> Stream.concat(Stream.of(rows), rows.before())));
  }

  private Stream<SweptTable> before() {
    return withDependents()
        .flatMap(EmptiedRow::rulesBefore)
        .filter(rule -> !rule.equals(clock.rule()))
        .distinct()
        .map(
            rule ->
                new SweptTable(
                    source,
                    part,
                    table,
                    new RowClock(clock.column(), clock.kind(), rule),
                    path,
                    Takes.COLUMNS));
  }

  String name() {
    return table.table();
  }

  SweptName sweptName() {
    return takesRows() ? SweptName.ofRows(name()) : new SweptName(name(), clock.rule());
  }

  boolean takesRows() {
    return takes == Takes.ROWS;
  }

  /** Return what is taken from a row of {@code any} of the part, where that row stays. */
  EmptiedRow emptied(TableDescription any) {
    return takesRows() ? EmptiedRow.of(any) : EmptiedRow.before(any, clock.rule());
  }

  /**
   * Return the columns that go before the rows, those of what hangs on them by their table as well;
   * none where the rows go.
   */
  List<String> columns() {
    return takesRows()
        ? List.of()
        : withDependents()
            .flatMap(
                any ->
                    emptied(any).columns().stream()
                        .map(column -> any.equals(table) ? column : any.table() + "." + column))
            .toList();
  }

  /** Return the table and all that hangs on its rows. */
  Stream<TableDescription> withDependents() {
    return Stream.concat(Stream.of(table), dependents().stream().map(way -> way.get(0).child()))
        .distinct();
  }

  /** Return the way to the person whom a row is about, if there is one. */
  Optional<SubjectWay> subject() {
    return table.ties().stream().findFirst().map(tie -> SubjectWay.of(part, table, tie));
  }

  /** Return more conditions on the row {@code alias}: that no hold keeps it where it is. */
  String notHeld(String alias) {
    String itself = RowTerms.notHeld(part, table, alias);
    return table.terms().heldWhole() ? itself + new HeldWhole(this).notHeld(alias) : itself;
  }

  /** Tell whether anything refers to its rows. */
  boolean isParent() {
    return part.stream()
        .flatMap(other -> other.terms().parents().stream())
        .anyMatch(link -> link.parent().equals(name()));
  }

  /**
   * Return the tables whose rows go with the row that they refer to, for they tell no time of their
   * own: the deepest first, each with the way from it to this table.
   */
  List<List<Dependent>> dependents() {
    List<List<Dependent>> found = new ArrayList<>();
    follow(table, List.of(), found);
    return found;
  }

  private void follow(TableDescription parent, List<Dependent> way, List<List<Dependent>> found) {
    for (TableDescription child : part) {
      if (child.terms().clock().isPresent() || isOn(way, child)) {
        continue;
      }
      for (ParentLink link : child.terms().parents()) {
        if (link.parent().equals(parent.table())) {
          List<Dependent> longer = new ArrayList<>(List.of(new Dependent(child, link, parent)));
          longer.addAll(way);
          follow(child, longer, found);
          found.add(List.copyOf(longer));
        }
      }
    }
  }

  private static boolean isOn(List<Dependent> way, TableDescription child) {
    return way.stream().anyMatch(step -> step.child().equals(child));
  }

  /** Is one step up: rows of {@code child} refer by {@code link} to rows of {@code parent}. */
  record Dependent(TableDescription child, ParentLink link, TableDescription parent) {

    /** Return the condition that the row {@code from} refers to the row {@code to}. */
    String refers(String from, String to) {
      return IntStream.range(0, link.columns().size())
          .mapToObj(
              i ->
                  " and %s.%s = %s.%s"
                      .formatted(from, link.columns().get(i), to, parent.key().get(i).column()))
          .collect(Collectors.joining("", from + ".tenant = " + to + ".tenant", ""));
    }
  }
}
