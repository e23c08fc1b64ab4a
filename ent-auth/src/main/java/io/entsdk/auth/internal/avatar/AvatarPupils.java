package io.entsdk.auth.internal.avatar;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.avatar.AvatarReadiness;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says which pupils come in with avatar and pictures, and for whom a story is to be kept. */
public final class AvatarPupils {

  private final Unit unit;
  private final int tenant;

  public AvatarPupils(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Sort the pupils of {@code school} today. */
  public AvatarReadiness of(SchoolId school) {
    return sorted("school_id", school.value(), school);
  }

  /** Sort the pupils of {@code schoolClass} today. */
  public AvatarReadiness of(SchoolClass schoolClass) {
    return sorted("class_id", schoolClass.id().value(), schoolClass.school());
  }

  private AvatarReadiness sorted(String column, UUID place, SchoolId school) {
    String sql =
        """
        select distinct %s as pupil_id, %s, case when exists (select 1 from ent_auth_story s
            where s.tenant = m.tenant and s.pupil_id = m.person_id and s.school_id = m.school_id
              and %s) then 1 else 0 end as ready
        from ent_core_enrolment m
        where m.tenant = cast(?1 as int) and m.%s = cast(?2 as uuid)
          and m.first_day <= cast(?3 as date)
          and (m.last_day is null or m.last_day >= cast(?3 as date)) and %s
        order by 1"""
            .formatted(
                IdentitySql.personOf("m.person_id"),
                Schooling.level("m", "person_id"),
                StorySql.live("s", 4),
                column,
                shown("m.person_id", CREDENTIAL));
    return sorted(
        unit.rows(
            sql,
            tenant,
            place,
            new JpaPeople(unit).dayIn(school, unit.now()),
            Micros.of(unit.now())));
  }

  private static AvatarReadiness sorted(List<Row> rows) {
    List<PersonId> ready = new ArrayList<>();
    List<PersonId> waiting = new ArrayList<>();
    List<PersonId> tooYoung = new ArrayList<>();
    Set<UUID> withStory = new HashSet<>();
    rows.stream().filter(row -> row.integer(2) == 1).forEach(row -> withStory.add(row.uuid(0)));
    Set<UUID> sorted = new HashSet<>();
    for (Row row : rows) {
      if (sorted.add(row.uuid(0))) {
        boolean isReady = withStory.contains(row.uuid(0));
        (isOldEnough(row, 1) ? isReady ? ready : waiting : tooYoung).add(new PersonId(row.uuid(0)));
      }
    }
    return new AvatarReadiness(ready, waiting, tooYoung);
  }

  /** Tell whether the level in {@code column} is that of a child who knows pictures. */
  static boolean isOldEnough(Row row, int column) {
    return SignInPath.CLASS_CODE.isOpenTo(Schooling.band(row, column));
  }

  /**
   * Return those of {@code pupils} for whom stories are kept without a card: nobody, unless {@code
   * school} allows it.
   */
  public Set<PersonId> keptFor(SchoolId school, List<PersonId> pupils) {
    String sql =
        """
        select p.id, %s from ent_auth_avatar_school a
        join ent_core_person p on p.tenant = a.tenant join unnest(%s) as given (id) on given.id = p.id
        where a.tenant = cast(?1 as int) and a.school_id = cast(?2 as uuid)"""
            .formatted(Schooling.level("p", "id"), unit.dialect().arrayOf(ColumnType.UUID, 3));
    Object ids = ColumnType.UUID.toParameter(pupils.stream().map(PersonId::value).toList());
    Set<PersonId> kept = new HashSet<>();
    unit.rows(readsAll(DECIDING, sql), tenant, school.value(), ids).stream()
        .filter(row -> isOldEnough(row, 1))
        .forEach(row -> kept.add(new PersonId(row.uuid(0))));
    return kept;
  }
}
