package io.entsdk.messaging.internal.release;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shownValue;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTermsId;
import io.entsdk.messaging.release.StandingTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the rows of what schools have decided about their hours, within one unit of work. */
final class TermsRows {

  private static final String LIST =
      """
      select %s, t.id, t.decided_at, %s, t.ended_at from ent_messaging_release_terms t
      where t.tenant = cast(?1 as int) and t.school_id = cast(?2 as uuid)
      order by t.decided_at, t.id"""
          .formatted(
              TermsColumns.OF, shownValue("t.decided_by", "t.decided_by", DataCategory.TRACE));

  private static final String STANDING =
      readsAll(
          DECIDING,
          """
          select %s from ent_messaging_release_terms t
          where t.tenant = cast(?1 as int) and t.school_id = cast(?2 as uuid) and t.ended_at is null
            and (t.last_day is null or t.last_day >= cast(?3 as date))
          order by t.decided_at, t.id"""
              .formatted(TermsColumns.OF));

  private static final String SCHOOL =
      readsAll(
          RECOGNISING,
          """
          select t.school_id from ent_messaging_release_terms t
          where t.tenant = cast(?1 as int) and t.id = cast(?2 as uuid)""");

  private static final String END =
      """
      update ent_messaging_release_terms
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final int tenant;

  TermsRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(StandingTerms standing) {
    ReleaseTerms terms = standing.terms();
    StoredHours hours = StoredHours.of(terms.hours());
    ClassId inClass = terms.inClass();
    GroupId inGroup = terms.inGroup();
    PersonId by = standing.decidedBy();
    List<Column<ReleaseTerms>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> standing.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.text("kind", one -> one.kind().name()),
            Column.text("readers", one -> TermsColumns.encoded(one.readers())),
            Column.uuid("class_id", any -> inClass == null ? null : inClass.value()),
            Column.uuid("group_id", any -> inGroup == null ? null : inGroup.value()),
            Column.text("days", any -> hours.days()),
            Column.text("opens", any -> hours.opens()),
            Column.text("closes", any -> hours.closes()),
            Column.date("first_day", one -> one.period().firstDay()),
            Column.date("last_day", one -> one.period().lastDay()),
            Column.text("reason", ReleaseTerms::reason),
            Column.bigint("decided_at", any -> Micros.of(standing.decidedAt())),
            Column.uuid("decided_by", any -> by == null ? null : by.value()));
    unit.insertAll("ent_messaging_release_terms", columns, List.of(terms));
  }

  Optional<SchoolId> schoolOf(ReleaseTermsId id) {
    return unit.rows(SCHOOL, tenant, id.value()).stream()
        .findFirst()
        .map(row -> new SchoolId(row.uuid(0)));
  }

  /** End what stands, and tell whether it stood; {@code by} is empty when no person does. */
  boolean end(ReleaseTermsId id, Optional<PersonId> by) {
    String who = by.map(PersonId::toString).orElse("");
    return unit.update(END, tenant, id.value(), Micros.of(unit.now()), who) == 1;
  }

  /** Return all that {@code school} has decided, the oldest first. */
  List<StandingTerms> listOf(SchoolId school) {
    return unit.rows(LIST, tenant, school.value()).stream()
        .map(
            row ->
                new StandingTerms(
                    new ReleaseTermsId(row.uuid(TermsColumns.COUNT)),
                    TermsColumns.terms(school, row, 0),
                    Micros.instant(row.bigint(TermsColumns.COUNT + 1)),
                    row.isNull(TermsColumns.COUNT + 2)
                        ? null
                        : new PersonId(row.uuid(TermsColumns.COUNT + 2)),
                    row.isNull(TermsColumns.COUNT + 3)
                        ? null
                        : Micros.instant(row.bigint(TermsColumns.COUNT + 3))))
        .toList();
  }

  /** Return what stands in {@code school} on a day or later, the oldest decision first. */
  List<ReleaseTerms> standing(SchoolId school, LocalDate day) {
    return unit.rows(STANDING, tenant, school.value(), day).stream()
        .map(row -> TermsColumns.terms(school, row, 0))
        .toList();
  }
}
