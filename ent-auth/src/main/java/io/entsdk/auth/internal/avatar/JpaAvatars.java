package io.entsdk.auth.internal.avatar;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps which picture stands for which pupil of a class. */
public final class JpaAvatars {

  private final Unit unit;
  private final int tenant;

  public JpaAvatars(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Pairs a pupil with the code of a picture. */
  record Avatar(UUID pupil, String picture) {}

  /** Return those of {@code schoolClass}, of pupils who have left it too. */
  List<Avatar> of(ClassId schoolClass) {
    return unit
        .rows(
            readsAll(
                RECOGNISING,
                """
                select a.pupil_id, a.picture from ent_auth_avatar a
                where a.tenant = cast(?1 as int) and a.class_id = cast(?2 as uuid)"""),
            tenant,
            schoolClass.value())
        .stream()
        .map(row -> new Avatar(row.uuid(0), row.text(1)))
        .toList();
  }

  /** Keep {@code drawn}; nobody else draws in the school meanwhile. */
  void add(ClassId schoolClass, List<Avatar> drawn) {
    List<Column<Avatar>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("class_id", any -> schoolClass.value()),
            Column.text("picture", Avatar::picture),
            Column.uuid("pupil_id", Avatar::pupil));
    unit.insertAll("ent_auth_avatar", columns, drawn);
  }

  /** Forget those of the classes of {@code school}. */
  void forgetOf(SchoolId school) {
    unit.update(
        """
        delete from ent_auth_avatar where tenant = cast(?1 as int) and (class_id, picture) in
          (select a.class_id, a.picture from ent_auth_avatar a
           join ent_core_class c on c.tenant = a.tenant and c.id = a.class_id
           where a.tenant = cast(?2 as int) and c.school_id = cast(?3 as uuid) and %s)"""
            .formatted(notHeld("a.pupil_id")),
        tenant,
        tenant,
        school.value());
  }

  /** Forget those of pupils who had left the class at {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    LocalDate left = before.atZone(ZoneOffset.UTC).toLocalDate();
    return unit.update(
        """
        delete from ent_auth_avatar where tenant = cast(?1 as int) and (class_id, picture) in
          (select a.class_id, a.picture from ent_auth_avatar a
           where a.tenant = cast(?2 as int) and %s
             and not exists (select 1 from ent_core_enrolment n where n.tenant = a.tenant
               and n.person_id = a.pupil_id and n.class_id = a.class_id
               and (n.last_day is null or n.last_day >= cast(?3 as date)))
             and not exists (select 1 from %s
               join ent_core_enrolment n on n.tenant = same.tenant and n.person_id = same.person_id
               where n.class_id = a.class_id
                 and (n.last_day is null or n.last_day >= cast(?3 as date)))
           order by a.class_id, a.picture fetch first %d rows only)"""
            .formatted(notHeld("a.pupil_id"), IdentitySql.each("a.pupil_id", "same"), most),
        tenant,
        tenant,
        left);
  }
}
