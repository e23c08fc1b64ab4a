package io.entsdk.core.internal.directory;

import static io.entsdk.core.directory.IdentitySql.others;
import static io.entsdk.core.directory.IdentitySql.personOf;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.IdentitySql;
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
      select distinct cast('%1$s' as varchar) as kind, g.id as id, %7$s as guardian,
        %8$s as child_id, g.state, g.listed, g.place_withheld, g.first_day as first_day, g.last_day, g.source,
        g.document_kind, g.document_reference, g.document_day, g.entered_by,
        g.entered_at as entered_at, g.%2$s as written_guardian, g.child_id as written_child\s""";

  private static final String OF_CHILD =
      both(
              """
              from (%11$s) as w (id)
              join %3$s g on g.tenant = cast(?1 as int) and g.child_id = w.id
              where %4$s and %5$s""")
          + " order by first_day desc, coalesce(entered_at, 0) desc, id desc";

  private static final String OF_EITHER =
      both("""
              from (%11$s) as w (id)
              join %3$s g on g.tenant = cast(?1 as int) and g.child_id = w.id
              where %4$s and %5$s""")
          .replace(
              ") links",
              "\nunion\n"
                  + of(
                      LinkTable.PERSON,
                      """
                      from (%11$s) as w (id)
                      join %3$s g on g.tenant = cast(?1 as int) and g.guardian_id = w.id
                      where %4$s and %5$s""")
                  + ") links order by id");

  private static final String OF_CLASS =
      both(
              """
              from (select f.tenant, f.person_id as child_id, f.person_id
                from ent_core_enrolment f
                where f.tenant = cast(?1 as int) and f.class_id = cast(?2 as uuid)
                  and f.first_day <= cast(?3 as date)
                  and (f.last_day is null or f.last_day >= cast(?3 as date))
                union
                select f.tenant, child.person_id, f.person_id from ent_core_enrolment f %9$s
                where f.tenant = cast(?1 as int) and f.class_id = cast(?2 as uuid)
                  and f.first_day <= cast(?3 as date)
                  and (f.last_day is null or f.last_day >= cast(?3 as date))) as e
              join %3$s g on g.tenant = e.tenant and g.child_id = e.child_id
              where g.first_day <= cast(?3 as date)
                and (g.last_day is null or g.last_day >= cast(?3 as date))
                and %4$s and %5$s and %6$s""")
          + " order by child_id, guardian, id";

  private final Unit unit;

  JpaGuardianshipLists(Unit unit) {
    this.unit = unit;
  }

  private static String both(String from) {
    return Stream.of(LinkTable.values())
        .map(links -> of(links, from))
        .collect(Collectors.joining("\nunion all\n", "select * from (", ") links"));
  }

  private static String of(LinkTable links, String from) {
    String holder = "g." + links.holder();
    return (COLUMNS + from)
        .formatted(
            links.name(),
            links.holder(),
            links.table(),
            shown("g.child_id", FAMILY_LINK),
            shown(holder, FAMILY_LINK),
            shown("e.person_id", SCHOOLING),
            links == LinkTable.PERSON ? personOf(holder) : holder,
            personOf("g.child_id"),
            others("f.person_id", "child"),
            "",
            IdentitySql.idsOf("select cast(?2 as uuid)"));
  }

  /**
   * Is one link as it is shown, between those who stand for guardian and child, and as it was
   * written, under whichever ids of theirs.
   */
  record Listed(Guardianship shown, Guardianship written) {}

  /** Return every link that {@code child} has or had, the newest first. */
  List<GuardianshipRecord> of(PersonId child) {
    return unit.rows(OF_CHILD, unit.tenantId().value(), child.value()).stream()
        .map(row -> record(row, link(row)))
        .toList();
  }

  /** Return every link on {@code day} to a pupil of the class, in every state, by child. */
  List<Guardianship> of(ClassId schoolClass, LocalDate day) {
    return listed(schoolClass, day).stream().map(Listed::shown).toList();
  }

  List<Listed> listed(ClassId schoolClass, LocalDate day) {
    return unit.rows(OF_CLASS, unit.tenantId().value(), schoolClass.value(), day).stream()
        .map(row -> new Listed(link(row), link(row, 15)))
        .toList();
  }

  /** Return every link of any id of {@code person}, as guardian or child, as it was written. */
  List<GuardianshipRecord> asWritten(PersonId person) {
    return unit.rows(OF_EITHER, unit.tenantId().value(), person.value()).stream()
        .map(row -> record(row, link(row, 15)))
        .toList();
  }

  private static Guardianship link(Row row) {
    return link(row, 2);
  }

  /** Read a link whose guardian is at {@code column} and whose child at the next. */
  private static Guardianship link(Row row, int column) {
    return new Guardianship(
        new GuardianshipId(row.uuid(1)),
        LinkTable.valueOf(row.text(0)).guardian(row.uuid(column)),
        new PersonId(row.uuid(column + 1)),
        ListedRights.terms(row.text(4), row.text(5), row.flag(6)),
        new Period(row.date(7), row.isNull(8) ? null : row.date(8)));
  }

  private static GuardianshipRecord record(Row row, Guardianship link) {
    return new GuardianshipRecord(
        link,
        row.text(9),
        row.isNull(10) ? Optional.empty() : Optional.of(document(row)),
        row.isNull(13) ? Optional.empty() : Optional.of(new PersonId(row.uuid(13))),
        row.isNull(14) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(14))));
  }

  private static LegalDocument document(Row row) {
    return new LegalDocument(LegalDocument.Kind.valueOf(row.text(10)), row.text(11), row.date(12));
  }
}
