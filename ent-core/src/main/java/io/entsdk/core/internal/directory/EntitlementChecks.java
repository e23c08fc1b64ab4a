package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Notes whose entitlement may be over after some day, within one unit of work; whoever ends a fact
 * adds to it, and {@link EntitlementEnds} looks when the day is over.
 */
public final class EntitlementChecks {

  /** A day is over in Polynesia ten hours after it is in UTC: nowhere in France is it later. */
  static final Duration OVER_EVERYWHERE = Duration.ofHours(10);

  private static final String TABLE = "ent_core_entitlement_check";

  private final Unit unit;

  public EntitlementChecks(Unit unit) {
    this.unit = unit;
  }

  /** Look at {@code people} once {@code lastDay} is over everywhere. */
  public void note(Collection<PersonId> people, LocalDate lastDay) {
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.date("last_day", any -> lastDay),
            Column.uuid("person_id", PersonId::value));
    unit.insertAll(TABLE, columns, List.copyOf(people));
    announce(lastDay);
  }

  /** Look at whoever leaves by the plan {@code plan}, once {@code lastDay} is over everywhere. */
  public void noteLeaversOf(UUID plan, String leavers, LocalDate lastDay) {
    int noted =
        unit.update(
            """
            insert into ent_core_entitlement_check (tenant, id, last_day, person_id)
            select c.tenant, c.fact_id, cast(?3 as date), c.person_id from ent_core_roster_change c
            where c.tenant = cast(?1 as int) and c.plan_id = cast(?2 as uuid) and c.kind in (%s)"""
                .formatted(leavers),
            unit.tenantId().value(),
            plan,
            lastDay);
    if (noted > 0) {
      announce(lastDay);
    }
  }

  private void announce(LocalDate lastDay) {
    new DueTable(unit.entities(), unit.dialect())
        .announce(
            EntitlementEnds.JOB,
            unit.tenantId(),
            lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(OVER_EVERYWHERE),
            unit.newId());
  }

  /** Is one note. */
  record Noted(UUID id, PersonId person) {}

  /** Return at most {@code most} notes whose day was over by {@code day}, the oldest first. */
  List<Noted> over(LocalDate day, int most) {
    String sql =
        """
        select id, person_id from ent_core_entitlement_check
        where tenant = cast(?1 as int) and last_day < cast(?2 as date)
        order by last_day, id fetch first %d rows only"""
            .formatted(most);
    return unit.rows(readsAll(CARRYING_ON, sql), unit.tenantId().value(), day).stream()
        .map(EntitlementChecks::noted)
        .toList();
  }

  private static Noted noted(Row row) {
    return new Noted(row.uuid(0), new PersonId(row.uuid(1)));
  }

  /** Take {@code done} away. */
  void settle(List<Noted> done) {
    String sql =
        """
        delete from ent_core_entitlement_check where tenant = cast(?1 as int) and id in
          (select id from unnest(%s) as given (id))"""
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 2));
    unit.update(
        replaces(sql),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(done.stream().map(Noted::id).toList()));
  }
}
