package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes and reads the links between guardians and children within one unit of work. */
final class JpaGuardianships {

  /** Ends on the eve of a day; what had not begun by then keeps no day at all. */
  private static final String ENDED =
      """
      version = %1$s.version + 1, last_day = case when %1$s.first_day > cast(?1 as date)
        then cast(%1$s.first_day - 1 as date) else cast(?1 as date) end
      """;

  private final Unit unit;

  JpaGuardianships(Unit unit) {
    this.unit = unit;
  }

  /** Lock these people against other decisions, and return how many of them there are. */
  int lock(PersonId guardian, PersonId child) {
    return unit.rows(
            """
            select id from ent_core_person
            where tenant = cast(?1 as int) and id in (cast(?2 as uuid), cast(?3 as uuid))
            order by id for update""",
            unit.tenantId().value(),
            guardian.value(),
            child.value())
        .size();
  }

  /** End every link of the pair that goes beyond {@code eve}, and return how many there were. */
  int end(PersonId guardian, PersonId child, LocalDate eve) {
    return unit.update(
        "update ent_core_guardianship set "
            + ENDED.formatted("ent_core_guardianship")
            + """
             where tenant = cast(?2 as int) and guardian_id = cast(?3 as uuid)
              and child_id = cast(?4 as uuid) and (last_day is null or last_day > cast(?1 as date))""",
        eve,
        unit.tenantId().value(),
        guardian.value(),
        child.value());
  }

  /** End the links {@code ids} on {@code eve}. */
  void end(Collection<GuardianshipId> ids, LocalDate eve) {
    unit.update(
        "merge into ent_core_guardianship g using (select * from unnest("
            + unit.dialect().arrayOf(ColumnType.UUID, 2)
            + ") as given (id)) ended on g.tenant = cast(?3 as int) and g.id = ended.id"
            + " when matched then update set "
            + ENDED.formatted("g"),
        eve,
        ColumnType.UUID.toParameter(ids.stream().map(GuardianshipId::value).toList()),
        unit.tenantId().value());
  }

  void add(List<GuardianshipRecord> records) {
    unit.insertAll("ent_core_guardianship", columns(), records);
  }

  private List<Column<GuardianshipRecord>> columns() {
    return List.of(
        Column.integer("tenant", record -> unit.tenantId().value()),
        Column.uuid("id", record -> record.guardianship().id().value()),
        Column.bigint("version", record -> 0L),
        Column.uuid("guardian_id", record -> record.guardianship().guardian().value()),
        Column.uuid("child_id", record -> record.guardianship().child().value()),
        Column.text("state", record -> record.guardianship().state().name()),
        Column.text("listed", record -> ListedRights.encoded(record.guardianship().terms())),
        Column.flag("place_withheld", record -> record.guardianship().terms().placeWithheld()),
        Column.date("first_day", record -> record.guardianship().period().firstDay()),
        Column.date("last_day", record -> record.guardianship().period().lastDay()),
        Column.text("source", GuardianshipRecord::source),
        Column.text(
            "document_kind",
            record -> record.document().map(paper -> paper.kind().name()).orElse(null)),
        Column.text(
            "document_reference",
            record -> record.document().map(LegalDocument::reference).orElse(null)),
        Column.date(
            "document_day", record -> record.document().map(LegalDocument::day).orElse(null)),
        Column.uuid("entered_by", record -> record.enteredBy().map(PersonId::value).orElse(null)),
        Column.bigint("entered_at", record -> record.enteredAt().map(Micros::of).orElse(null)));
  }

  List<GuardianshipRecord> listOf(PersonId child) {
    return unit
        .rows(
            """
            select g.id, g.guardian_id, g.child_id, g.state, g.listed, g.place_withheld, g.first_day,
              g.last_day, g.source, g.document_kind, g.document_reference, g.document_day,
              g.entered_by, g.entered_at
            from ent_core_guardianship g
            where g.tenant = cast(?1 as int) and g.child_id = cast(?2 as uuid) and %s and %s
            order by g.first_day desc, coalesce(g.entered_at, 0) desc, g.id desc"""
                .formatted(shown("g.child_id", FAMILY_LINK), shown("g.guardian_id", FAMILY_LINK)),
            unit.tenantId().value(),
            child.value())
        .stream()
        .map(JpaGuardianships::record)
        .toList();
  }

  private static GuardianshipRecord record(Row row) {
    Guardianship link =
        new Guardianship(
            new GuardianshipId(row.uuid(0)),
            new PersonId(row.uuid(1)),
            new PersonId(row.uuid(2)),
            ListedRights.terms(row.text(3), row.text(4), row.flag(5)),
            new Period(row.date(6), row.isNull(7) ? null : row.date(7)));
    return new GuardianshipRecord(
        link,
        row.text(8),
        row.isNull(9) ? Optional.empty() : Optional.of(document(row)),
        row.isNull(12) ? Optional.empty() : Optional.of(new PersonId(row.uuid(12))),
        row.isNull(13) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(13))));
  }

  private static LegalDocument document(Row row) {
    return new LegalDocument(LegalDocument.Kind.valueOf(row.text(9)), row.text(10), row.date(11));
  }
}
