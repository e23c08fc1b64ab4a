package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.testkit.EntitlementWorld.Link;
import io.entsdk.privacy.testkit.EntitlementWorld.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a world of the mind into the tables of a tenant, row by row as they stand. */
final class EntitlementTables {

  private final Unit unit;
  private final TenantId tenant;

  EntitlementTables(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId();
  }

  /** Return the id of the thing {@code number} of a kind, the same in every tenant. */
  static UUID id(char kind, int number) {
    return new UUID(kind, 0x8000_0000_0000_0000L | number);
  }

  void write(EntitlementWorld world) {
    for (int school = 0; school < 2; school++) {
      unit.update(
          "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (cast(?1 as int), cast(?2 as uuid), 0,"
              + " cast(?3 as varchar), 'S', 'PRIMARY', 'Europe/Paris', date '2020-01-01', 0)",
          tenant.value(),
          id('s', school),
          "061012" + school + "A");
      unit.update(
          "insert into ent_core_class (tenant, id, version, school_id, school_year, name, source) values (cast(?1 as int), cast(?2 as uuid), 0,"
              + " cast(?3 as uuid), 2026, 'CP', 'test')",
          tenant.value(),
          id('c', school),
          id('s', school));
    }
    people();
    stays("ent_core_enrolment", world.enrolments(), Column.text("level", any -> "CP"));
    stays(
        "ent_core_function",
        world.functions().stream().filter(stay -> !stay.assigned()).toList(),
        Column.text("profile", any -> "ENS"));
    stays(
        "ent_core_assignment",
        world.functions().stream().filter(Stay::assigned).toList(),
        Column.uuid("class_id", stay -> id('c', stay.school())));
    links(world.links());
  }

  private void people() {
    List<Column<Integer>> columns = new ArrayList<>(facts(person -> id('p', person)));
    columns.add(Column.text("last_name", person -> "P" + person));
    columns.add(Column.text("first_name", any -> "F"));
    columns.add(Column.text("sort_key", person -> "p" + person));
    unit.insertAll(
        "ent_core_person", columns, IntStream.range(0, EntitlementWorld.PEOPLE).boxed().toList());
  }

  private void stays(String table, List<Stay> stays, Column<Stay> own) {
    List<Column<Stay>> columns = new ArrayList<>(facts(any -> unit.newId()));
    columns.add(Column.uuid("person_id", stay -> id('p', stay.person())));
    columns.add(Column.uuid("school_id", stay -> id('s', stay.school())));
    columns.addAll(period(Stay::from, Stay::until));
    columns.add(own);
    if (table.endsWith("enrolment")) {
      columns.add(Column.uuid("class_id", stay -> id('c', stay.school())));
    }
    unit.insertAll(table, columns, stays);
  }

  private void links(List<Link> links) {
    List<Column<Link>> columns = new ArrayList<>(facts(any -> unit.newId()));
    columns.add(Column.uuid("guardian_id", link -> id('p', link.guardian())));
    columns.add(Column.uuid("child_id", link -> id('p', link.child())));
    columns.add(Column.text("state", any -> "UNVERIFIED"));
    columns.addAll(period(Link::from, Link::until));
    unit.insertAll("ent_core_guardianship", columns, links);
  }

  private <R> List<Column<R>> facts(Function<R, UUID> id) {
    return List.of(
        Column.integer("tenant", any -> tenant.value()),
        Column.uuid("id", id::apply),
        Column.bigint("version", any -> 0L));
  }

  private static <R> List<Column<R>> period(
      Function<R, Integer> from, Function<R, @Nullable Integer> until) {
    return Stream.of(
            Column.<R>date("first_day", row -> EntitlementWorld.day(from.apply(row))),
            Column.<R>date("last_day", row -> last(until.apply(row))),
            Column.<R>text("source", any -> "test"))
        .toList();
  }

  private static @Nullable LocalDate last(@Nullable Integer day) {
    return day == null ? null : EntitlementWorld.day(day);
  }
}
