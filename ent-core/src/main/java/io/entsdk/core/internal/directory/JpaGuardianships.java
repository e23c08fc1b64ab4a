package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes the links between guardians and children within one unit of work. */
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

  /**
   * End every link of the pair, under whichever of their ids, that goes beyond {@code eve}, and
   * return how many there were.
   */
  int end(Guardian guardian, PersonId child, LocalDate eve, Identities same) {
    Stream<Guardian> guardians =
        guardian
            .person()
            .map(person -> same.allOf(person).stream().map(Guardian::of))
            .orElse(Stream.of(guardian));
    return guardians
        .mapToInt(one -> same.allOf(child).stream().mapToInt(of -> end(one, of, eve)).sum())
        .sum();
  }

  private int end(Guardian guardian, PersonId child, LocalDate eve) {
    LinkTable links = LinkTable.of(guardian);
    return unit.update(
        "update %1$s set %2$s where tenant = cast(?2 as int) and %3$s = cast(?3 as uuid)"
                .formatted(links.table(), ENDED.formatted(links.table()), links.holder())
            + " and child_id = cast(?4 as uuid)"
            + " and (last_day is null or last_day > cast(?1 as date))",
        eve,
        unit.tenantId().value(),
        guardian.id(),
        child.value());
  }

  /** End the links {@code ids} of people on {@code eve}. */
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

  /** Add links that are all held by people, or all by organisations. */
  void add(List<GuardianshipRecord> records) {
    records.stream()
        .findFirst()
        .map(first -> LinkTable.of(first.guardianship().guardian()))
        .ifPresent(links -> unit.insertAll(links.table(), columns(links), records));
  }

  private List<Column<GuardianshipRecord>> columns(LinkTable links) {
    return List.of(
        Column.integer("tenant", record -> unit.tenantId().value()),
        Column.uuid("id", record -> record.guardianship().id().value()),
        Column.bigint("version", record -> 0L),
        Column.uuid(links.holder(), record -> record.guardianship().guardian().id()),
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
}
