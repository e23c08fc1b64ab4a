package io.entsdk.privacy.internal.due;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.Block;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps from which day on each account of a school is due, within one unit of work. */
final class JpaDueAccounts {

  static final String TABLE = "ent_privacy_due_account";

  private static final String OF_SCHOOL =
      readsAll(
          KEEPING,
          """
          select person_id, due_on, waits_for, rule_version from ent_privacy_due_account
          where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)""");

  /** Their rows are going: what is written of them now would stay when they are gone. */
  private static final String BEING_ERASED =
      readsAll(
          CARRYING_ON,
          """
          select p.person_id from ent_privacy_erasure e
          join ent_privacy_erasure_person p on p.tenant = e.tenant and p.erasure_id = e.id
          where e.tenant = cast(?1 as int) and e.state in ('APPROVED', 'RUNNING')
            and p.outcome = 'AWAITED'""");

  private final Unit unit;
  private final int tenant;

  JpaDueAccounts(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Write down what has changed since the last look; what has not is left alone. */
  void settle(SchoolId school, Map<PersonId, DueForecast> now) {
    Map<PersonId, DueForecast> before =
        unit.rows(OF_SCHOOL, tenant, school.value()).stream()
            .map(JpaDueAccounts::forecast)
            .collect(Collectors.toMap(DueForecast::person, one -> one));
    Set<PersonId> beingErased =
        unit.rows(BEING_ERASED, tenant).stream()
            .map(row -> new PersonId(row.uuid(0)))
            .collect(Collectors.toSet());
    List<DueForecast> changed =
        now.values().stream()
            .filter(one -> !one.equals(before.get(one.person())))
            .filter(one -> !beingErased.contains(one.person()))
            .toList();
    Stream<PersonId> over = before.keySet().stream().filter(person -> !now.containsKey(person));
    remove(
        school, Stream.concat(over, changed.stream().map(DueForecast::person)).distinct().toList());
    add(school, changed);
  }

  private void remove(SchoolId school, Collection<PersonId> people) {
    if (people.isEmpty()) {
      return;
    }
    String sql =
        """
        delete from ent_privacy_due_account where tenant = cast(?1 as int)
          and school_id = cast(?2 as uuid) and person_id in (select id from unnest(%s) as given (id))"""
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 3));
    List<UUID> ids = people.stream().map(PersonId::value).toList();
    unit.update(replaces(sql), tenant, school.value(), ColumnType.UUID.toParameter(ids));
  }

  private void add(SchoolId school, List<DueForecast> forecasts) {
    long now = Micros.of(unit.now());
    List<Column<DueForecast>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("school_id", any -> school.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.date("due_on", DueForecast::from),
            Column.text("waits_for", one -> text(one.waitsFor())),
            Column.integer("rule_version", DueForecast::version),
            Column.bigint("computed_at", any -> now));
    unit.insertAll(TABLE, columns, forecasts);
  }

  private static DueForecast forecast(Row row) {
    return new DueForecast(
        new PersonId(row.uuid(0)), row.date(1), blocks(row.text(2)), row.integer(3));
  }

  private static String text(List<Block> blocks) {
    return blocks.stream().map(Block::name).collect(Collectors.joining(","));
  }

  static List<Block> blocks(String text) {
    return Stream.of(text.split(",")).filter(name -> !name.isEmpty()).map(Block::valueOf).toList();
  }
}
