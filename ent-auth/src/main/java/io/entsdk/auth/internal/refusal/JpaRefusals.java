package io.entsdk.auth.internal.refusal;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.throttle.RefusedText;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.RefusalFigure;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps the figures of one tenant, and makes them of what stands beside the counts of tries. */
public final class JpaRefusals {

  private static final String TABLE = "ent_auth_refusal";
  private static final List<String> KEY = List.of("tenant", "class_id", "began", "reason");

  /** What stands against nobody's cards has neither class nor school. */
  private static final String REFUSED =
      """
      select %s as class_id, %s as school_id, t.subject_id, t.refused
      from (select a.tenant, a.subject_id, a.refused from ent_auth_throttle a
          where a.tenant = cast(?1 as int) and a.touched_at >= cast(?2 as bigint)
            and a.refused <> ''
        union all
        select b.tenant, b.subject_id, b.refused from ent_auth_passphrase_try b
          where b.tenant = cast(?1 as int) and b.touched_at >= cast(?2 as bigint)
            and b.refused <> '') as t"""
          .formatted(Schooling.group("t", "subject_id"), Schooling.school("t", "subject_id"));

  private static final String SUMS =
      """
      select r.began, r.reason, count(*), sum(r.pupils), sum(r.times) from ent_auth_refusal r
      where r.tenant = cast(?1 as int) and r.%s = cast(?2 as uuid)
        and r.began >= cast(?3 as bigint) and r.began < cast(?4 as bigint)
      group by r.began, r.reason order by r.began, r.reason""";

  private final Unit unit;

  public JpaRefusals(Unit unit) {
    this.unit = unit;
  }

  /** Return the figures of one class. */
  public List<RefusalFigure> ofClass(ClassId group, Instant from, Instant until) {
    return sums("class_id", group.value(), from, until);
  }

  /** Return the sums over the classes of a school. */
  public List<RefusalFigure> ofSchool(SchoolId school, Instant from, Instant until) {
    return sums("school_id", school.value(), from, until);
  }

  private List<RefusalFigure> sums(String column, UUID id, Instant from, Instant until) {
    return unit
        .rows(
            SUMS.formatted(column), unit.tenantId().value(), id, Micros.of(from), Micros.of(until))
        .stream()
        .map(JpaRefusals::figure)
        .toList();
  }

  private static RefusalFigure figure(Row row) {
    return new RefusalFigure(
        Micros.instant(row.bigint(0)),
        Refusal.valueOf(row.text(1)),
        row.integer(2),
        row.integer(3),
        row.integer(4));
  }

  /** Count the hours that are over and have no figures yet; return how many figures are new. */
  int count() {
    long running = RefusedText.numberOf(unit.now());
    List<HourFigure> figures = HourCount.of(running, refused());
    return unit.dialect().insertAbsent(unit.entities(), TABLE, columns(), KEY, figures);
  }

  private List<Refused> refused() {
    Instant since = RefusedText.beginOf(RefusedText.numberOf(unit.now()) - RefusedText.HOURS);
    return unit
        .rows(readsAll(COUNTING, REFUSED), unit.tenantId().value(), Micros.of(since))
        .stream()
        .filter(row -> !row.isNull(0))
        .map(
            row -> new Refused(row.uuid(1), row.uuid(0), row.uuid(2), new RefusedText(row.text(3))))
        .toList();
  }

  private List<Column<HourFigure>> columns() {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("class_id", HourFigure::group),
        Column.uuid("school_id", HourFigure::school),
        Column.bigint("began", one -> Micros.of(one.figure().hour())),
        Column.text("reason", one -> one.figure().reason().name()),
        Column.integer("pupils", one -> one.figure().pupils()),
        Column.integer("times", one -> one.figure().times()));
  }

  /** Forget of whom the figures before {@code before} were made, at most {@code most} people. */
  public int forgetPupils(String tries, Instant before, int most) {
    return unit.update(
        """
        update %1$s set refused = '', version = version + 1
        where tenant = cast(?1 as int) and refused <> '' and subject_id in
          (select t.subject_id from %1$s t
           where t.tenant = cast(?2 as int) and t.refused <> ''
             and t.touched_at < cast(?3 as bigint) and %2$s
           order by t.touched_at fetch first %3$d rows only)"""
            .formatted(tries, notHeld("t.subject_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }

  /** Forget the figures of hours before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_refusal where tenant = cast(?1 as int)
          and (class_id, began, reason) in
            (select r.class_id, r.began, r.reason from ent_auth_refusal r
             where r.tenant = cast(?2 as int) and r.began < cast(?3 as bigint)
             order by r.began fetch first %d rows only)"""
            .formatted(most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
