package io.entsdk.auth.internal.avatar;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.card.ClassNames;
import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says whom a tablet shows to choose from: pupils of its class, and nobody on any other device. */
public final class AvatarChoice {

  private static final String SHOWN =
      """
      select %s, a.picture, w.class_id, w.opened_on, %s
      from ent_auth_window_device v
      join ent_auth_window w on w.tenant = v.tenant and w.id = v.window_id and %s
      join ent_auth_avatar a on a.tenant = w.tenant and a.class_id = w.class_id
      where v.tenant = cast(?1 as int) and v.device_hash = cast(?2 as varchar) and %s and %s
        and exists (select 1 from ent_auth_story s where s.tenant = a.tenant
          and s.pupil_id = a.pupil_id and s.school_id = w.school_id and %s)
      order by a.picture"""
          .formatted(
              IdentitySql.personOf("a.pupil_id"),
              Schooling.level("a", "pupil_id"),
              WindowSql.open("w", 3),
              WindowSql.admits("w", "a.pupil_id"),
              shown("a.pupil_id", CREDENTIAL),
              StorySql.live("s", 3));

  private final Unit unit;

  public AvatarChoice(Unit unit) {
    this.unit = unit;
  }

  /** Return whom to show on the device with this hash, in the order of their pictures. */
  public List<ClassAvatar> listOn(String deviceHash) {
    List<Row> rows =
        unit.rows(SHOWN, unit.tenantId().value(), deviceHash, Micros.of(unit.now())).stream()
            .filter(row -> AvatarPupils.isOldEnough(row, 4))
            .toList();
    return rows.isEmpty() ? List.of() : named(rows);
  }

  private List<ClassAvatar> named(List<Row> rows) {
    ClassId schoolClass = new ClassId(rows.get(0).uuid(2));
    List<Person> pupils = new JpaPeople(unit).pupilsOf(schoolClass, rows.get(0).date(3));
    ClassNames names = new ClassNames(pupils);
    Set<PersonId> missing = new HashSet<>(pupils.stream().map(Person::id).toList());
    List<ClassAvatar> avatars = new ArrayList<>();
    for (Row row : rows) {
      PersonId pupil = new PersonId(row.uuid(0));
      if (missing.remove(pupil)) {
        Picture picture = Picture.find(row.text(1)).orElseThrow();
        avatars.add(new ClassAvatar(picture, names.of(pupil)));
      }
    }
    avatars.sort(Comparator.comparing(ClassAvatar::picture));
    return avatars;
  }
}
