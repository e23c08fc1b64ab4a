package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Merge;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergeId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps merges, those that were taken back too, within one unit of work. */
final class MergeStore {

  private static final String SEPARATOR = "\u001f";
  private static final String OF_PERSON =
      """
      select distinct m.id, m.person_id, m.into_id, m.ground, m.evidence, m.merged_at, m.merged_by,
        m.ended_at, m.ended_by, m.end_reason
      from (%1$s) as w (id)
      join ent_core_merge m on m.tenant = cast(?1 as int) and m.%2$s = w.id""";
  private static final String END =
      """
      update ent_core_merge set ended_at = cast(?3 as bigint),
        ended_by = cast(nullif(cast(?4 as varchar), '') as uuid), end_reason = cast(?5 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;

  MergeStore(Unit unit) {
    this.unit = unit;
  }

  /** Return the merges of any id of {@code person}, the newest first. */
  List<Merge> listOf(PersonId person) {
    String ids = IdentitySql.idsOf("select cast(?2 as uuid)");
    return unit
        .rows(
            OF_PERSON.formatted(ids, "person_id")
                + " union "
                + OF_PERSON.formatted(ids, "into_id")
                + " order by 6 desc, 1 desc",
            unit.tenantId().value(),
            person.value())
        .stream()
        .map(MergeStore::merge)
        .toList();
  }

  Merge add(PersonId person, PersonId into, MergeEvidence evidence, Actor actor) {
    Merge merge =
        new Merge(
            new MergeId(unit.newId()),
            person,
            into,
            evidence,
            unit.now(),
            actor.person(),
            Optional.empty());
    List<Column<Merge>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("into_id", one -> one.into().value()),
            Column.text("ground", one -> groundOf(one.evidence())),
            Column.text("evidence", one -> encoded(one.evidence())),
            Column.bigint("merged_at", one -> Micros.of(one.at())),
            Column.uuid("merged_by", one -> one.by().map(PersonId::value).orElse(null)));
    unit.insertAll("ent_core_merge", columns, List.of(merge));
    return merge;
  }

  Merge end(Merge merge, String reason, Actor actor) {
    unit.update(
        END,
        unit.tenantId().value(),
        merge.id().value(),
        Micros.of(unit.now()),
        actor.person().map(PersonId::toString).orElse(""),
        reason);
    return new Merge(
        merge.id(),
        merge.person(),
        merge.into(),
        merge.evidence(),
        merge.at(),
        merge.by(),
        Optional.of(new Merge.End(unit.now(), actor.person(), reason)));
  }

  private static Merge merge(Row row) {
    return new Merge(
        new MergeId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        new PersonId(row.uuid(2)),
        evidence(row.text(3), row.text(4)),
        Micros.instant(row.bigint(5)),
        person(row, 6),
        row.isNull(7)
            ? Optional.empty()
            : Optional.of(
                new Merge.End(Micros.instant(row.bigint(7)), person(row, 8), row.text(9))));
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }

  private static String groundOf(MergeEvidence evidence) {
    if (evidence instanceof MergeEvidence.SameDocument) {
      return "DOCUMENT";
    }
    return evidence instanceof MergeEvidence.SameUser ? "USER" : "BIRTH";
  }

  private static String encoded(MergeEvidence evidence) {
    if (evidence instanceof MergeEvidence.SameDocument same) {
      LegalDocument paper = same.document();
      return String.join(SEPARATOR, paper.kind().name(), paper.day().toString(), paper.reference());
    }
    return evidence instanceof MergeEvidence.SameUser same
        ? same.user().system() + SEPARATOR + same.user().value()
        : "";
  }

  private static MergeEvidence evidence(String ground, String text) {
    String[] parts = text.split(SEPARATOR, 3);
    return switch (ground) {
      case "DOCUMENT" ->
          MergeEvidence.sameDocument(
              new LegalDocument(
                  LegalDocument.Kind.valueOf(parts[0]), parts[2], LocalDate.parse(parts[1])));
      case "USER" -> MergeEvidence.sameUser(new ExternalId(parts[0], parts[1]));
      default -> MergeEvidence.sameBirth();
    };
  }
}
