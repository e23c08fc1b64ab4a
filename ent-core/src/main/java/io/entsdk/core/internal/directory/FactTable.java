package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Is a table of dated facts: rows with some columns of their own, a first day and perhaps a last
 * one, and a source.
 */
record FactTable(Unit unit, String name) {

  private static final String PERSON = "person_id";
  private static final String END = "coalesce(last_day, cast('9999-12-31' as date))";

  /** Add a fact and return its id. */
  UUID add(Map<String, Object> values, Period period, String source) {
    List<Column<UUID>> columns =
        new ArrayList<>(
            List.of(
                Column.integer("tenant", any -> unit.tenantId().value()),
                Column.uuid("id", id -> id),
                Column.bigint("version", any -> 0L),
                Column.date("first_day", any -> period.firstDay()),
                Column.date("last_day", any -> period.lastDay()),
                Column.text("source", any -> source)));
    new TreeMap<>(values).forEach((column, value) -> columns.add(column(column, value)));
    UUID id = unit.newId();
    unit.insertAll(name, columns, List.of(id));
    return id;
  }

  private static Column<UUID> column(String name, Object value) {
    if (value instanceof UUID id) {
      return Column.uuid(name, any -> id);
    }
    return value instanceof Boolean flag
        ? Column.flag(name, any -> flag)
        : Column.text(name, any -> value.toString());
  }

  /** Return the ids of the facts with {@code keys} whose dates cover {@code day}. */
  List<UUID> on(LocalDate day, Map<String, Object> keys) {
    return during(new Period(day, day), keys);
  }

  /** Return the ids of the facts with {@code keys} whose dates overlap {@code period}. */
  List<UUID> during(Period period, Map<String, Object> keys) {
    LocalDate first = CalendarDays.nearest(period.firstDay());
    LocalDate last = period.lastDay() == null ? EntitlementFact.NEVER : period.lastDay();
    List<Object> parameters =
        new ArrayList<>(List.of(unit.tenantId().value(), first, CalendarDays.nearest(last)));
    String anyId = keys.get(PERSON) instanceof UUID person ? anyIdOf(person, parameters) : "";
    String matching =
        new TreeMap<>(keys)
            .entrySet().stream()
                .filter(key -> anyId.isEmpty() || !key.getKey().equals(PERSON))
                .map(key -> matching(key.getKey(), key.getValue(), parameters))
                .collect(Collectors.joining());
    return rows(
            "select f.id from %s f%s where f.tenant = cast(?1 as int) and %s >= cast(?2 as date) and f.first_day <= cast(?3 as date)%s order by f.first_day, f.id"
                .formatted(name, anyId, END, matching),
            parameters)
        .stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  private static String matching(String column, Object value, List<Object> parameters) {
    parameters.add(value);
    String type = value instanceof UUID ? "uuid" : "varchar";
    return " and f.%s = cast(?%d as %s)".formatted(column, parameters.size(), type);
  }

  /** Whoever was merged has facts under several ids. */
  private static String anyIdOf(UUID person, List<Object> parameters) {
    parameters.add(person);
    String given = "select cast(?" + parameters.size() + " as uuid)";
    return " join (" + IdentitySql.idsOf(given) + ") as w (id) on w.id = f.person_id";
  }

  /**
   * End the fact {@code id} on {@code lastDay}; return false if it ends earlier or begins later.
   */
  boolean end(UUID id, LocalDate lastDay) {
    String sql =
        "update %s set last_day = cast(?3 as date), version = version + 1 where tenant = cast(?1 as int) and id = cast(?2 as uuid) and first_day <= cast(?3 as date) and %s >= cast(?3 as date)"
            .formatted(name, END);
    return unit.update(sql, unit.tenantId().value(), id, lastDay) == 1;
  }

  /** Set the last day of the fact {@code id}, also on the eve of its first. */
  void setLastDay(UUID id, LocalDate lastDay) {
    unit.update(
        "update %s set last_day = cast(?3 as date), version = version + 1 where tenant = cast(?1 as int) and id = cast(?2 as uuid)"
            .formatted(name),
        unit.tenantId().value(),
        id,
        lastDay);
  }

  private List<Row> rows(String sql, List<Object> parameters) {
    return unit.rows(readsAll(RECOGNISING, sql), parameters.toArray());
  }
}
