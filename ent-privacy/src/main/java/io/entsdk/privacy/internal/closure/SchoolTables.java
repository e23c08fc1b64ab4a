package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.personal.AtClosing;
import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is the tables whose rows belong to schools: going or staying when one of them is closed. */
final class SchoolTables {

  private final TenantTables tables;
  private final Map<String, TableDescription> described;

  SchoolTables(TenantTables tables) {
    this.tables = tables;
    this.described =
        tables.all().stream()
            .map(Declared::table)
            .collect(
                Collectors.toMap(
                    TableDescription::table, Function.identity(), (one, again) -> one));
  }

  /**
   * Is a table whose rows belong to a school.
   *
   * @param because why they stay; empty where they go
   * @param terms what a row must be beside, to go; each with its {@code and}
   * @param unheld that nothing keeps it, nor any row that it leads to, nor anybody in these
   */
  record OfSchool(
      Declared declared, SchoolPath path, Optional<String> because, String terms, String unheld) {

    String name() {
      return declared.name();
    }

    /** Return the condition that the row {@code d} of the school in parameter 2 is one of these. */
    String chosen() {
      return path.belongs("d", "cast(?2 as uuid)", terms);
    }

    /** Return the same of one that no hold keeps. */
    String free() {
      return path.belongs("d", "cast(?2 as uuid)", terms + unheld);
    }

    ClosedTable counted(long rows) {
      return new ClosedTable(
          declared.source(),
          name(),
          because.isPresent() ? Fate.STAYS : Fate.GOES,
          because.orElse(""),
          rows);
    }
  }

  /** Return those of which rows go, those that refer before those that they refer to. */
  List<OfSchool> going(List<ForeignKey> keys) {
    Map<String, OfSchool> going =
        all().stream()
            .filter(table -> table.because().isEmpty())
            .collect(Collectors.toMap(OfSchool::name, Function.identity(), (one, again) -> one));
    return new ClosingOrder(tables, keys)
        .going().stream()
            .flatMap(table -> Optional.ofNullable(going.get(table.name())).stream())
            .toList();
  }

  List<OfSchool> staying() {
    return all().stream().filter(table -> table.because().isPresent()).toList();
  }

  private List<OfSchool> all() {
    return tables.all().stream().flatMap(table -> ofSchool(table).stream()).toList();
  }

  private Optional<OfSchool> ofSchool(Declared table) {
    return SchoolPath.of(described, table.name())
        .map(
            path ->
                new OfSchool(
                    table,
                    path,
                    way(table, path).flatMap(this::because).findFirst(),
                    along(table, path, this::unreferred),
                    along(table, path, this::notHeld)));
  }

  /** Return the tables from a row to its school: what is said of one holds for what lies below. */
  private static Stream<String> way(Declared table, SchoolPath path) {
    return Stream.concat(
        Stream.of(table.name()), path.steps().stream().map(SchoolPath.Step::table));
  }

  private Stream<String> because(String table) {
    return Optional.ofNullable(described.get(table)).stream()
        .flatMap(
            one -> {
              if (one.terms().atClosing() instanceof AtClosing.Stays always) {
                return Stream.of(always.because());
              }
              return one.schools().end() instanceof AtSchoolClosing.Stays stays
                  ? Stream.of(stays.because())
                  : Stream.of();
            });
  }

  /** Join what {@code term} says of a row and of each that it leads to. */
  private static String along(
      Declared table, SchoolPath path, BiFunction<String, String, String> term) {
    List<String> way = way(table, path).toList();
    return IntStream.range(0, way.size())
        .mapToObj(i -> term.apply(way.get(i), SchoolPath.at(i, "d")))
        .collect(Collectors.joining());
  }

  private String notHeld(String table, String alias) {
    return Optional.ofNullable(described.get(table))
        .map(
            one ->
                RowTerms.notHeld(tables.all().stream().map(Declared::table).toList(), one, alias))
        .orElse("");
  }

  private String unreferred(String table, String alias) {
    return Optional.ofNullable(described.get(table))
        .filter(one -> one.schools().end() instanceof AtSchoolClosing.GoesUnreferred)
        .map(one -> unreferred(one, (AtSchoolClosing.GoesUnreferred) one.schools().end(), alias))
        .orElse("");
  }

  private static String unreferred(
      TableDescription table, AtSchoolClosing.GoesUnreferred by, String alias) {
    String same =
        IntStream.range(0, by.columns().size())
            .mapToObj(
                i ->
                    " and w.%s = %s.%s"
                        .formatted(by.columns().get(i), alias, table.key().get(i).column()))
            .collect(Collectors.joining());
    return " and not exists (select 1 from %s w where w.tenant = %s.tenant%s)"
        .formatted(by.table(), alias, same);
  }
}
