package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the windows of one tenant within one unit of work. */
public final class JpaWindows {

  private static final String READ =
      """
      select w.id, w.class_id, w.school_id, w.opened_by, w.assurance, w.opened_at, w.ends_at
      from ent_auth_window w where w.tenant = cast(?1 as int) and\s""";

  private final Unit unit;
  private final int tenant;

  public JpaWindows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Put {@code window} on file, whose facts are those of {@code day}. */
  public void add(ClassWindow window, LocalDate day) {
    List<Column<ClassWindow>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("class_id", one -> one.schoolClass().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("opened_by", one -> one.openedBy().value()),
            Column.text("assurance", one -> one.assurance().name()),
            Column.bigint("opened_at", one -> Micros.of(one.opensAt())),
            Column.date("opened_on", any -> day),
            Column.bigint("ends_at", one -> Micros.of(one.endsAt())));
    unit.insertAll("ent_auth_window", columns, List.of(window));
  }

  /** Return window {@code id}, open or not. */
  public Optional<ClassWindow> find(UUID id) {
    return unit.rows(readsAll(DECIDING, READ + "w.id = cast(?2 as uuid)"), tenant, id).stream()
        .map(JpaWindows::window)
        .findFirst();
  }

  /** Return the open windows of {@code schoolClass}, the one that ends last first. */
  public List<ClassWindow> openOf(ClassId schoolClass) {
    String sql =
        READ
            + "w.class_id = cast(?2 as uuid) and "
            + WindowSql.open("w", 3)
            + " and "
            + shown("w.opened_by", CONNECTION)
            + " order by w.ends_at desc, w.id";
    return unit.rows(sql, tenant, schoolClass.value(), now()).stream()
        .map(JpaWindows::window)
        .toList();
  }

  /** Return the open window that has this code. */
  public Optional<ClassWindow> openByCode(String codeHash) {
    String sql = READ + "w.code_hash = cast(?2 as varchar) and " + WindowSql.open("w", 3);
    return unit.rows(readsAll(DECIDING, sql + " order by w.id"), tenant, codeHash, now()).stream()
        .map(JpaWindows::window)
        .findFirst();
  }

  /** Give window {@code id} this code in place of a former one; false once it is closed. */
  public boolean recode(UUID id, String codeHash) {
    return unit.update(
            """
            update ent_auth_window set code_hash = cast(?1 as varchar)
            where tenant = cast(?2 as int) and id = cast(?3 as uuid) and closed_at is null""",
            codeHash,
            tenant,
            id)
        == 1;
  }

  /** Close window {@code id} and tell whether that was new. */
  public boolean close(UUID id) {
    return unit.update(
            """
            update ent_auth_window set closed_at = cast(?1 as bigint)
            where tenant = cast(?2 as int) and id = cast(?3 as uuid) and closed_at is null
              and ends_at > cast(?1 as bigint)""",
            now(),
            tenant,
            id)
        == 1;
  }

  /** Forget the windows that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_window where tenant = cast(?1 as int) and id in
          (select w.id from ent_auth_window w
           where w.tenant = cast(?1 as int) and w.ends_at < cast(?2 as bigint) and %s
           order by w.ends_at fetch first %d rows only)"""
            .formatted(notHeld("w.opened_by"), most),
        tenant,
        Micros.of(before));
  }

  private long now() {
    return Micros.of(unit.now());
  }

  private static ClassWindow window(Row row) {
    return new ClassWindow(
        new WindowId(row.uuid(0)),
        new ClassId(row.uuid(1)),
        new SchoolId(row.uuid(2)),
        row.isNull(3) ? PersonId.GONE : new PersonId(row.uuid(3)),
        Assurance.valueOf(row.text(4)),
        Micros.instant(row.bigint(5)),
        Micros.instant(row.bigint(6)));
  }
}
