package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who answers for children, people and organisations alike, in one statement a call. */
final class JpaGuardianshipLists {

  private static final String COLUMNS =
      """
      select cast('%1$s' as varchar) as kind, g.id as id, g.%2$s as guardian, g.child_id as child_id,
        g.state, g.listed, g.place_withheld, g.first_day as first_day, g.last_day, g.source,
        g.document_kind, g.document_reference, g.document_day, g.entered_by,
        g.entered_at as entered_at\s""";

  private static final String OF_CHILD =
      both(
              """
              from %3$s g
              where g.tenant = cast(?1 as int) and g.child_id = cast(?2 as uuid)
                and %4$s and %5$s""")
          + " order by first_day desc, coalesce(entered_at, 0) desc, id desc";

  private static final String OF_CLASS =
      both(
              """
              from ent_core_enrolment e
              join %3$s g on g.tenant = e.tenant and g.child_id = e.person_id
              where e.tenant = cast(?1 as int) and e.class_id = cast(?2 as uuid)
                and e.first_day <= cast(?3 as date)
                and (e.last_day is null or e.last_day >= cast(?3 as date))
                and g.first_day <= cast(?3 as date)
                and (g.last_day is null or g.last_day >= cast(?3 as date))
                and %4$s and %5$s and %6$s""")
          + " order by child_id, guardian, id";

  private final Unit unit;

  JpaGuardianshipLists(Unit unit) {
    this.unit = unit;
  }

  private static String both(String from) {
    return Stream.of(LinkTable.values())
        .map(
            links ->
                (COLUMNS + from)
                    .formatted(
                        links.name(),
                        links.holder(),
                        links.table(),
                        shown("g.child_id", FAMILY_LINK),
                        shown("g." + links.holder(), FAMILY_LINK),
                        shown("e.person_id", SCHOOLING)))
        .collect(Collectors.joining("\nunion all\n", "select * from (", ") links"));
  }

  /** Return every link that {@code child} has or had, the newest first. */
  List<GuardianshipRecord> of(PersonId child) {
    return unit.rows(OF_CHILD, unit.tenantId().value(), child.value()).stream()
        .map(JpaGuardianshipLists::record)
        .toList();
  }

  /** Return every link on {@code day} to a pupil of the class, in every state, by child. */
  List<Guardianship> of(ClassId schoolClass, LocalDate day) {
    return unit.rows(OF_CLASS, unit.tenantId().value(), schoolClass.value(), day).stream()
        .map(JpaGuardianshipLists::link)
        .toList();
  }

  private static Guardianship link(Row row) {
    return new Guardianship(
        new GuardianshipId(row.uuid(1)),
        LinkTable.valueOf(row.text(0)).guardian(row.uuid(2)),
        new PersonId(row.uuid(3)),
        ListedRights.terms(row.text(4), row.text(5), row.flag(6)),
        new Period(row.date(7), row.isNull(8) ? null : row.date(8)));
  }

  private static GuardianshipRecord record(Row row) {
    return new GuardianshipRecord(
        link(row),
        row.text(9),
        row.isNull(10) ? Optional.empty() : Optional.of(document(row)),
        row.isNull(13) ? Optional.empty() : Optional.of(new PersonId(row.uuid(13))),
        row.isNull(14) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(14))));
  }

  private static LegalDocument document(Row row) {
    return new LegalDocument(LegalDocument.Kind.valueOf(row.text(10)), row.text(11), row.date(12));
  }
}
