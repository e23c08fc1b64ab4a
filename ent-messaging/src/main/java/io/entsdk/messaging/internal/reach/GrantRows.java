package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shownValue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.PolicyGrant;
import io.entsdk.messaging.reach.PolicyGrantId;
import java.util.List;
import java.util.Optional;

/** Keeps the rows of openings, within one unit of work. */
final class GrantRows {

  private static final String LIST =
      """
      select o.opening, o.mode, o.duties, o.class_id, o.group_id, o.first_day, o.last_day, o.reason,
        o.pairs, o.decided_at, %s, o.ended_at, o.id
      from ent_messaging_opening o
      where o.tenant = cast(?1 as int) and o.school_id = cast(?2 as uuid)
      order by o.decided_at, o.id"""
          .formatted(shownValue("o.decided_by", "o.decided_by", DataCategory.TRACE));

  private static final String SCHOOL =
      """
      select o.school_id from ent_messaging_opening o
      where o.tenant = cast(?1 as int) and o.id = cast(?2 as uuid)""";

  private static final String END =
      """
      update ent_messaging_opening
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final int tenant;

  GrantRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(PolicyGrant grant) {
    GrantTerms terms = grant.terms();
    ClassId inClass = terms.inClass();
    GroupId inGroup = terms.inGroup();
    PersonId by = grant.decidedBy();
    List<Column<GrantTerms>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> grant.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.text("opening", one -> one.opening().name()),
            Column.text("mode", one -> one.mode().name()),
            Column.text("duties", one -> OpenColumns.encoded(one.duties())),
            Column.uuid("class_id", any -> inClass == null ? null : inClass.value()),
            Column.uuid("group_id", any -> inGroup == null ? null : inGroup.value()),
            Column.date("first_day", one -> one.period().firstDay()),
            Column.date("last_day", one -> one.period().lastDay()),
            Column.text("reason", GrantTerms::reason),
            Column.bigint("pairs", any -> grant.newlyReachable()),
            Column.bigint("decided_at", any -> Micros.of(grant.decidedAt())),
            Column.uuid("decided_by", any -> by == null ? null : by.value()));
    unit.insertAll("ent_messaging_opening", columns, List.of(terms));
  }

  Optional<SchoolId> schoolOf(PolicyGrantId grant) {
    return unit.rows(readsAll(RECOGNISING, SCHOOL), tenant, grant.value()).stream()
        .findFirst()
        .map(row -> new SchoolId(row.uuid(0)));
  }

  /** End an opening, and tell whether it was open. */
  boolean end(PolicyGrantId grant, Actor actor) {
    String by = actor.person().map(PersonId::toString).orElse("");
    return unit.update(END, tenant, grant.value(), Micros.of(unit.now()), by) == 1;
  }

  List<PolicyGrant> listOf(SchoolId school) {
    return unit.rows(LIST, tenant, school.value()).stream().map(row -> grant(row, school)).toList();
  }

  private static PolicyGrant grant(Row row, SchoolId school) {
    Open open = OpenColumns.open(row, 0);
    return new PolicyGrant(
        new PolicyGrantId(row.uuid(12)),
        new GrantTerms(
            school,
            open.opening(),
            open.mode(),
            open.duties(),
            open.inClass(),
            open.inGroup(),
            LinkColumns.period(row, 5),
            row.text(7)),
        row.bigint(8),
        Micros.instant(row.bigint(9)),
        row.isNull(10) ? null : new PersonId(row.uuid(10)),
        row.isNull(11) ? null : Micros.instant(row.bigint(11)));
  }
}
