package io.entsdk.auth.internal.card;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.throttle.Subjects;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.internal.window.Seat;
import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at a scanned card, in one statement whoever it belongs to. */
public final class CardDesk {

  private static final int PUPILS_TRIES = CardOnFile.COLUMNS;
  private static final int NOBODYS_TRIES = PUPILS_TRIES + 4;
  private static final int SEAT = NOBODYS_TRIES + 4;
  private static final int CLASS = SEAT + 2;
  private static final int CLASS_KEPT = CLASS + 1;
  private static final int NOBODYS_CLASS_KEPT = CLASS_KEPT + 1;
  private static final int DEVICE_KEPT = NOBODYS_CLASS_KEPT + 1;
  private static final int HOUR_KEPT = DEVICE_KEPT + 1;
  private static final int ADMITS = HOUR_KEPT + 1;

  private static final String TENANT = "cast(?1 as int)";
  private static final String CLASS_OF = Schooling.group("c", "pupil_id");

  private final Unit unit;

  public CardDesk(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return what is kept of the card of {@code code}; or, if it is not a live one, nobody's card
   * with the tries against {@code decoy}.
   *
   * @param deviceHash what is kept of the device's token; empty text when it has none
   */
  public Looked look(CardCode code, UUID decoy, String deviceHash) {
    Row row = row(code, decoy, deviceHash);
    CardOnFile found = row.isNull(0) ? CardOnFile.nobodys(decoy) : CardOnFile.read(row);
    UUID device = Subjects.ofDevice(deviceHash);
    if (found.isShownBy(code, unit.now())) {
      Tries tries = Tries.read(found.pupil(), row, PUPILS_TRIES);
      Subjects subjects = new Subjects(device, row.uuid(CLASS), Subjects.ofHour(unit));
      boolean admitted = row.integer(ADMITS) == 1;
      TallyOnFile tally = tally(tries, subjects, row, CLASS_KEPT);
      return new Looked(true, found, tally, admitted ? seat(row) : null);
    }
    Tries tries = Tries.read(decoy, row, NOBODYS_TRIES);
    Subjects subjects = new Subjects(device, Subjects.groupOf(decoy), Subjects.ofHour(unit));
    TallyOnFile tally = tally(tries, subjects, row, NOBODYS_CLASS_KEPT);
    return new Looked(false, CardOnFile.nobodys(decoy), tally, seat(row));
  }

  private static TallyOnFile tally(Tries tries, Subjects subjects, Row row, int group) {
    return TallyOnFile.read(tries, subjects, row, DEVICE_KEPT, group, HOUR_KEPT);
  }

  /** Return the open window that the device sits in. */
  private static @Nullable Seat seat(Row row) {
    return row.isNull(SEAT) ? null : new Seat(row.uuid(SEAT), Micros.instant(row.bigint(SEAT + 1)));
  }

  private Row row(CardCode code, UUID decoy, String deviceHash) {
    return unit.rows(
            """
            select c.pupil_id, c.secret_hash, c.picture_tag, c.pepper_id, c.expires_at, c.ended_at,
              c.starts_at, coalesce(e.epoch, 0) as epoch, %s, %s,
              t.version as t_version, t.streaks as t_streaks, t.recent as t_recent,
              t.mistakes as t_mistakes,
              d.version as d_version, d.streaks as d_streaks, d.recent as d_recent,
              d.mistakes as d_mistakes, w.id as window_id, w.ends_at as window_end,
              %s as class_id, %s, %s, %s, %s,
              case when %s then 1 else 0 end as admits
            from (values (1)) as one (n)
            left join ent_auth_card c
              on c.tenant = cast(?1 as int) and c.id = cast(?2 as bigint) and %s
            left join ent_auth_epoch e on e.tenant = c.tenant and e.person_id = c.pupil_id
            left join ent_auth_throttle t on t.tenant = c.tenant and t.subject_id = c.pupil_id
            left join ent_auth_throttle d
              on d.tenant = cast(?3 as int) and d.subject_id = cast(?4 as uuid)
            left join ent_auth_window_device v
              on v.tenant = cast(?5 as int) and v.device_hash = cast(?6 as varchar)
            left join ent_auth_window w
              on w.tenant = v.tenant and w.id = v.window_id and %s"""
                .formatted(
                    Schooling.columns("c", "pupil_id"),
                    Schooling.level("c", "pupil_id"),
                    CLASS_OF,
                    TallyOnFile.column("c.tenant", CLASS_OF, "class_kept"),
                    TallyOnFile.column(TENANT, "cast(?8 as uuid)", "nobodys_class_kept"),
                    TallyOnFile.column(TENANT, "cast(?9 as uuid)", "device_kept"),
                    TallyOnFile.column(TENANT, "cast(?10 as uuid)", "hour_kept"),
                    WindowSql.admits("w", "c.pupil_id"),
                    shown("c.pupil_id", CREDENTIAL),
                    WindowSql.open("w", 7)),
            unit.tenantId().value(),
            code.card(),
            unit.tenantId().value(),
            decoy,
            unit.tenantId().value(),
            deviceHash,
            Micros.of(unit.now()),
            Subjects.groupOf(decoy),
            Subjects.ofDevice(deviceHash),
            Subjects.ofHour(unit))
        .get(0);
  }
}
