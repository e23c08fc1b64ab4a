package io.entsdk.core.internal.roster;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterPlanId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps import plans within one unit of work. */
public final class JpaRosterPlans {

  private final Unit unit;

  public JpaRosterPlans(Unit unit) {
    this.unit = unit;
  }

  void add(RosterPlan plan, long rosterRevision, List<RosterChange> changes, Actor actor) {
    unit.insertAll("ent_core_roster_plan", planColumns(rosterRevision, actor), List.of(plan));
    unit.insertAll("ent_core_roster_change", changeColumns(plan.id().value()), numbered(changes));
    Stream<RosterRemark> rejected = plan.rejected().stream().map(RosterRemark::of);
    Stream<RosterRemark> noticed = plan.notices().stream().map(RosterRemark::of);
    unit.insertAll(
        "ent_core_roster_remark",
        remarkColumns(plan.id().value()),
        numbered(Stream.concat(rejected, noticed).toList()));
    RosterJournal.begin(unit);
  }

  private List<Column<RosterPlan>> planColumns(long rosterRevision, Actor actor) {
    return List.of(
        Column.integer("tenant", plan -> unit.tenantId().value()),
        Column.uuid("id", plan -> plan.id().value()),
        Column.uuid("school_id", plan -> plan.school().value()),
        Column.text("source", RosterPlan::source),
        Column.text("status", plan -> plan.status().name()),
        Column.bigint("roster_revision", plan -> rosterRevision),
        Column.date("effective_day", RosterPlan::day),
        Column.bigint("made_at", plan -> Micros.of(unit.now())),
        Column.uuid("made_by", plan -> actor.person().map(PersonId::value).orElse(null)),
        Column.integer("pupil_rows", plan -> plan.read().pupilRows()),
        Column.integer("guardian_rows", plan -> plan.read().guardianRows()),
        Column.integer("teacher_rows", plan -> plan.read().teacherRows()),
        Column.integer("links", plan -> plan.read().links()),
        Column.bigint("unread_lines", RosterPlan::unreadLines),
        Column.text("brakes", plan -> RosterPlanHead.encoded(plan.brakes())));
  }

  private static <T> List<Numbered<T>> numbered(List<T> items) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Numbered<>(i + 1, items.get(i)))
        .toList();
  }

  private List<Column<Numbered<RosterChange>>> changeColumns(UUID plan) {
    return List.of(
        Column.integer("tenant", row -> unit.tenantId().value()),
        Column.uuid("plan_id", row -> plan),
        Column.integer("seq", Numbered::seq),
        Column.text("kind", row -> row.item().kind().name()),
        Column.uuid("fact_id", row -> row.item().fact()),
        Column.uuid("person_id", row -> row.item().who()),
        Column.uuid("child_id", row -> row.item().child()),
        Column.uuid("class_id", row -> row.item().schoolClass()),
        Column.text("last_name", name(Names::last)),
        Column.text("usage_name", name(Names::usage)),
        Column.text("first_name", name(Names::first)),
        Column.date("birth_date", birth()),
        Column.text("email", name(Names::email)),
        Column.text("sort_key", name(Names::sortKey)),
        Column.text("code", row -> row.item().code()));
  }

  private static Function<Numbered<RosterChange>, @Nullable String> name(
      Function<Names, @Nullable String> part) {
    return row -> row.item().names() == null ? null : part.apply(row.item().names());
  }

  private static Function<Numbered<RosterChange>, @Nullable LocalDate> birth() {
    return row -> row.item().names() == null ? null : row.item().names().birth();
  }

  private List<Column<Numbered<RosterRemark>>> remarkColumns(UUID plan) {
    return List.of(
        Column.integer("tenant", row -> unit.tenantId().value()),
        Column.uuid("plan_id", row -> plan),
        Column.integer("seq", Numbered::seq),
        Column.text("kind", row -> row.item().kind().name()),
        Column.text("file_name", row -> row.item().origin().file()),
        Column.bigint("line_number", row -> row.item().origin().line()),
        Column.integer("column_number", row -> row.item().column()),
        Column.text(
            "extent", row -> row.item().extent() == null ? null : row.item().extent().name()),
        Column.text("reason", row -> row.item().reason()),
        Column.text("details", row -> row.item().encodedDetails()));
  }

  /** Return the head of a plan, locked until the unit of work ends. */
  Optional<RosterPlanHead> lock(RosterPlanId id) {
    return head(id, " for update");
  }

  /** Return the school that a plan is about. */
  public Optional<SchoolId> schoolOf(RosterPlanId id) {
    return head(id, "").map(RosterPlanHead::school);
  }

  public Optional<RosterPlan> find(RosterPlanId id) {
    return head(id, "").map(this::plan);
  }

  private Optional<RosterPlanHead> head(RosterPlanId id, String lock) {
    return unit
        .rows(
            "select "
                + RosterPlanHead.COLUMNS
                + " from ent_core_roster_plan where tenant = cast(?1 as int) and id = cast(?2 as uuid)"
                + lock,
            unit.tenantId().value(),
            id.value())
        .stream()
        .map(RosterPlanHead::read)
        .findFirst();
  }

  /** Keep that a plan was applied now. */
  void markApplied(RosterPlanId id, Actor actor) {
    unit.update(
        """
        update ent_core_roster_plan set status = 'APPLIED', applied_at = cast(?1 as bigint),
          applied_by = cast(nullif(cast(?2 as varchar), '') as uuid)
        where tenant = cast(?3 as int) and id = cast(?4 as uuid)""",
        Micros.of(unit.now()),
        actor.person().map(PersonId::toString).orElse(""),
        unit.tenantId().value(),
        id.value());
  }

  RosterPlan plan(RosterPlanHead head) {
    List<RosterRemark> remarks = remarks(head.id());
    return new RosterPlan(
        head.id(),
        head.school(),
        head.source(),
        head.status(),
        head.day(),
        head.read(),
        counts(head.id()),
        head.brakes(),
        remarks.stream().flatMap(remark -> remark.rejection().stream()).toList(),
        remarks.stream().flatMap(remark -> remark.notice().stream()).toList(),
        head.unreadLines());
  }

  private Map<RosterChangeKind, Integer> counts(RosterPlanId id) {
    Map<RosterChangeKind, Integer> counts = new EnumMap<>(RosterChangeKind.class);
    unit.rows(
            readsAll(
                COUNTING,
                """
                select kind, count(*) from ent_core_roster_change
                where tenant = cast(?1 as int) and plan_id = cast(?2 as uuid) group by kind"""),
            unit.tenantId().value(),
            id.value())
        .forEach(row -> counts.put(RosterChangeKind.valueOf(row.text(0)), row.integer(1)));
    return counts;
  }

  private List<RosterRemark> remarks(RosterPlanId id) {
    return unit
        .rows(
            """
            select kind, file_name, line_number, column_number, extent, reason, details
            from ent_core_roster_remark
            where tenant = cast(?1 as int) and plan_id = cast(?2 as uuid) order by seq""",
            unit.tenantId().value(),
            id.value())
        .stream()
        .map(RosterRemark::read)
        .toList();
  }

  private record Numbered<T>(int seq, T item) {}
}
