package io.entsdk.privacy.internal.archive;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.LineVisa;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipNumber;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.WithdrawnVisa;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps slips with their lines, within one unit of work; nothing is ever taken away. */
final class JpaSlips {

  private static final String SELECT =
      """
      select s.id, s.school_id, s.service, s.state, s.drafted_on, s.signed_on, s.submitted_on,
        s.answered_on, s.visa, s.executed_on, s.destroyed, s.attested_on,
        s.drafted_year, s.serial, s.withdrawn_visa, s.withdrawn_on, s.withdrawn_because,
        l.place, l.rule_key, l.typology, l.first_day, l.last_day, l.useful_for, l.row_count,
        l.byte_count, l.reference, l.fate, l.remark, l.visa
      from ent_privacy_slip s
      join ent_privacy_slip_line l on l.tenant = s.tenant and l.slip_id = s.id
      where s.tenant = cast(?1 as int) and\s""";

  private static final String NEWEST_OF =
      """
      s.id in (select n.id from ent_privacy_slip n where n.tenant = cast(?1 as int)
        and n.school_id = cast(?2 as uuid) order by n.drafted_on desc, n.id desc
        fetch first 200 rows only)""";

  /** Nothing is committed of a state that somebody else has moved on meanwhile. */
  private static final String LOCK =
      "select id from ent_privacy_slip where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update";

  private static final String MOVE =
      """
      update ent_privacy_slip set state = cast(?3 as varchar), %s
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final int LINE = 17;

  private final Unit unit;
  private final int tenant;

  JpaSlips(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  Slip get(SlipId slip) {
    return read("s.id = cast(?2 as uuid)", slip.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Slip", slip));
  }

  /** Return the slip, which nobody else moves on until this unit ends. */
  Slip lock(SlipId slip) {
    unit.rows(LOCK, tenant, slip.value());
    return get(slip);
  }

  List<Slip> listOf(SchoolId school) {
    return read(NEWEST_OF, school.value()).stream()
        .sorted(
            Comparator.comparing(Slip::draftedOn)
                .thenComparing(slip -> slip.id().value())
                .reversed())
        .toList();
  }

  /** Return the slips of {@code school} under which something may be destroyed. */
  List<Slip> allowing(SchoolId school) {
    return read(
        "s.school_id = cast(?2 as uuid) and s.state in ('VISA_GRANTED', 'VISA_PARTIAL')",
        school.value());
  }

  /** Return those of {@code school} that are neither refused nor used. */
  List<Slip> open(SchoolId school) {
    return read(
        "s.school_id = cast(?2 as uuid) and s.state in ('DRAFT', 'SIGNED', 'SUBMITTED', 'VISA_WITHDRAWN', 'VISA_GRANTED', 'VISA_PARTIAL')",
        school.value());
  }

  void add(Slip slip, Actor actor) {
    UUID by = actor.person().map(PersonId::value).orElse(null);
    List<Column<Slip>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.integer("drafted_year", one -> one.number().year()),
            Column.integer("serial", one -> one.number().serial()),
            Column.text("service", Slip::service),
            Column.text("state", one -> one.state().name()),
            Column.uuid("drafted_by", any -> by),
            Column.date("drafted_on", Slip::draftedOn));
    unit.insertAll("ent_privacy_slip", columns, List.of(slip));
    List<Column<SlipLine>> lines =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("slip_id", any -> slip.id().value()),
            Column.integer("place", SlipLine::place),
            Column.text("rule_key", SlipLine::rule),
            Column.text("typology", SlipLine::typology),
            Column.date("first_day", SlipLine::firstDay),
            Column.date("last_day", SlipLine::lastDay),
            Column.text("useful_for", SlipLine::usefulFor),
            Column.bigint("row_count", SlipLine::rows),
            Column.bigint("byte_count", SlipLine::bytes),
            Column.text("reference", SlipLine::reference),
            Column.text("fate", SlipLine::fate),
            Column.text("remark", SlipLine::comment),
            Column.text("visa", line -> line.visa().name()));
    unit.insertAll("ent_privacy_slip_line", lines, slip.lines());
  }

  /** Move a slip on, and set columns to {@code values}, which are parameters from 4 on. */
  void move(SlipId slip, SlipState state, String sets, Object... values) {
    Object[] parameters = new Object[values.length + 3];
    parameters[0] = tenant;
    parameters[1] = slip.value();
    parameters[2] = state.name();
    System.arraycopy(values, 0, parameters, 3, values.length);
    unit.update(MOVE.formatted(sets), parameters);
  }

  void answer(SlipId slip, int place, LineVisa visa) {
    unit.update(
        """
        update ent_privacy_slip_line set visa = cast(?4 as varchar) where tenant = cast(?1 as int)
          and slip_id = cast(?2 as uuid) and place = cast(?3 as int)""",
        tenant,
        slip.value(),
        place,
        visa.name());
  }

  private List<Slip> read(String condition, UUID id) {
    Map<UUID, List<Row>> slips =
        unit
            .rows(readsAll(COUNTING, SELECT + condition + " order by s.id, l.place"), tenant, id)
            .stream()
            .collect(
                Collectors.groupingBy(row -> row.uuid(0), LinkedHashMap::new, Collectors.toList()));
    return slips.values().stream().map(JpaSlips::slip).toList();
  }

  private static Slip slip(List<Row> rows) {
    Row row = rows.get(0);
    return new Slip(
        new SlipId(row.uuid(0)),
        new SlipNumber(row.integer(12), row.integer(13)),
        new SchoolId(row.uuid(1)),
        row.text(2),
        SlipState.valueOf(row.text(3)),
        rows.stream().map(JpaSlips::line).toList(),
        row.date(4),
        day(row, 5),
        day(row, 6),
        day(row, 7),
        row.isNull(8) ? null : row.text(8),
        day(row, 9),
        row.isNull(10) ? null : row.bigint(10),
        day(row, 11),
        row.isNull(14) ? null : new WithdrawnVisa(row.text(14), row.date(15), row.text(16)));
  }

  private static SlipLine line(Row row) {
    return new SlipLine(
        row.integer(LINE),
        row.text(LINE + 1),
        row.text(LINE + 2),
        row.date(LINE + 3),
        row.date(LINE + 4),
        row.text(LINE + 5),
        row.bigint(LINE + 6),
        row.bigint(LINE + 7),
        row.text(LINE + 8),
        row.text(LINE + 9),
        row.text(LINE + 10),
        LineVisa.valueOf(row.text(LINE + 11)));
  }

  private static @Nullable LocalDate day(Row row, int column) {
    return row.isNull(column) ? null : row.date(column);
  }
}
