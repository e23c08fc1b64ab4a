package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Walks the attachment tree of one tenant, in one statement whatever its height. */
public final class JpaAttachments {

  static final String TABLE = "ent_core_attachment";

  /** School, circonscription, DSDEN, rectorate, région académique, ministry: and as many again. */
  static final int DEEPEST = 12;

  private static final String WALK =
      """
      with recursive walk (kind, id, depth) as (
        select a.%1$s_kind, a.%1$s_id, 1 from ent_core_attachment a
        where a.tenant = cast(?1 as int) and a.%2$s_id = cast(?2 as uuid) and %3$s
        union all
        select a.%1$s_kind, a.%1$s_id, w.depth + 1 from walk w
        join ent_core_attachment a on a.tenant = cast(?1 as int) and a.%2$s_id = w.id and %3$s
        where w.depth < %4$d)
      select kind, id, depth from walk order by depth, id""";

  private static final String ON_DAY =
      "a.first_day <= cast(?3 as date) and (a.last_day is null or a.last_day >= cast(?3 as date))";
  private static final String FROM_DAY = "(a.last_day is null or a.last_day >= cast(?3 as date))";

  private final Unit unit;

  public JpaAttachments(Unit unit) {
    this.unit = unit;
  }

  /** Is an institution so many steps up or down the tree. */
  record Step(Institution institution, int depth) {}

  /** Return what {@code start} is attached to on {@code day}, the nearest first. */
  public List<Institution> ancestorsOf(Institution start, LocalDate day) {
    return institutions(walk("parent", "child", ON_DAY, start, day));
  }

  /** Return what is attached to {@code start} on {@code day}, the nearest first. */
  public List<Institution> descendantsOf(Institution start, LocalDate day) {
    return institutions(walk("child", "parent", ON_DAY, start, day));
  }

  /** Return what {@code start} is attached to on {@code day} or on some later day. */
  List<Step> everAbove(Institution start, LocalDate day) {
    return walk("parent", "child", FROM_DAY, start, day);
  }

  /** Return what is attached to {@code start} on {@code day} or on some later day. */
  List<Step> everBelow(Institution start, LocalDate day) {
    return walk("child", "parent", FROM_DAY, start, day);
  }

  /** Wait until nobody else changes the tree, and keep everybody else waiting until this ends. */
  void lock() {
    List<Column<Integer>> columns =
        List.of(Column.integer("tenant", id -> id), Column.bigint("revision", any -> 0L));
    unit.insertAbsent(
        "ent_core_attachment_tree", columns, List.of("tenant"), List.of(unit.tenantId().value()));
    unit.update(
        "update ent_core_attachment_tree set revision = revision + 1 where tenant = cast(?1 as int)",
        unit.tenantId().value());
  }

  /** Return the columns that say where {@code institution} stands as {@code child} or parent. */
  static Map<String, Object> columns(String place, Institution institution) {
    return Map.of(place + "_kind", kind(institution).name(), place + "_id", institution.id());
  }

  private List<Step> walk(String to, String from, String dates, Institution start, LocalDate day) {
    String sql = WALK.formatted(to, from, dates, DEEPEST);
    return unit.rows(sql, unit.tenantId().value(), start.id(), day).stream()
        .map(row -> new Step(institution(row), row.integer(2)))
        .toList();
  }

  private static List<Institution> institutions(List<Step> steps) {
    return steps.stream().map(Step::institution).distinct().toList();
  }

  private enum Kind {
    SCHOOL,
    ORGANISATION
  }

  private static Kind kind(Institution institution) {
    return institution instanceof Institution.OfSchool ? Kind.SCHOOL : Kind.ORGANISATION;
  }

  private static Institution institution(Row row) {
    UUID id = row.uuid(1);
    return switch (Kind.valueOf(row.text(0).toUpperCase(Locale.ROOT))) {
      case SCHOOL -> Institution.of(new SchoolId(id));
      case ORGANISATION -> Institution.of(new OrganisationId(id));
    };
  }
}
