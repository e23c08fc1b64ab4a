package io.entsdk.auth.internal.card;

import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.accommodation.AccommodationText;
import io.entsdk.auth.internal.accommodation.JpaAccommodations;
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

/**
 * Is the statement that looks at a card, however it was found, with all that is counted there and
 * the window that the device sits in: one row, whoever the card belongs to.
 *
 * @param decoy whom tries count against if nobody has the card
 * @param deviceHash what is kept of the device's token; empty text when it has none
 */
record LookSql(Unit unit, UUID decoy, String deviceHash) {

  /** The open window that the device sits in, as alias {@code w}. */
  static final String SEAT =
      """
      left join ent_auth_window_device v
        on v.tenant = cast(?5 as int) and v.device_hash = cast(?6 as varchar)
      left join ent_auth_window w
        on w.tenant = v.tenant and w.id = v.window_id and %s
      """
          .formatted(WindowSql.open("w", 7));

  private static final int PUPILS_TRIES = CardOnFile.COLUMNS;
  private static final int NOBODYS_TRIES = PUPILS_TRIES + Tries.COLUMNS;
  private static final int WINDOW = NOBODYS_TRIES + Tries.COLUMNS;
  private static final int CLASS = WINDOW + 2;
  private static final int CLASS_KEPT = CLASS + 1;
  private static final int NOBODYS_CLASS_KEPT = CLASS_KEPT + 1;
  private static final int DEVICE_KEPT = NOBODYS_CLASS_KEPT + 1;
  private static final int HOUR_KEPT = DEVICE_KEPT + 1;
  private static final int ADMITS = HOUR_KEPT + 1;
  private static final int NEEDS = ADMITS + 1;

  /** Where the columns of whoever found the card begin. */
  static final int MORE = NEEDS + 1;

  private static final String TENANT = "cast(?1 as int)";
  private static final String CLASS_OF = Schooling.group("c", "pupil_id");

  private static final String COLUMNS =
      """
      select c.pupil_id, c.secret_hash, c.picture_tag, c.pepper_id, c.expires_at, c.ended_at,
        c.starts_at, coalesce(e.epoch, 0) as epoch, %s, %s,
        t.version as t_version, t.streaks as t_streaks, t.recent as t_recent,
        t.mistakes as t_mistakes, t.refused as t_refused,
        d.version as d_version, d.streaks as d_streaks, d.recent as d_recent,
        d.mistakes as d_mistakes, d.refused as d_refused, w.id as window_id, w.ends_at as window_end,
        %s as class_id, %s, %s, %s, %s,
        case when %s then 1 else 0 end as admits, %s"""
          .formatted(
              Schooling.columns("c", "pupil_id"),
              Schooling.level("c", "pupil_id"),
              CLASS_OF,
              TallyOnFile.column("c.tenant", CLASS_OF, "class_kept"),
              TallyOnFile.column(TENANT, "cast(?8 as uuid)", "nobodys_class_kept"),
              TallyOnFile.column(TENANT, "cast(?9 as uuid)", "device_kept"),
              TallyOnFile.column(TENANT, "cast(?10 as uuid)", "hour_kept"),
              WindowSql.admits("w", "c.pupil_id"),
              JpaAccommodations.column("c", "pupil_id"));

  private static final String COUNTED =
      """
      left join ent_auth_epoch e on e.tenant = c.tenant and e.person_id = c.pupil_id
      left join ent_auth_throttle t on t.tenant = c.tenant and t.subject_id = c.pupil_id
      left join ent_auth_throttle d
        on d.tenant = cast(?3 as int) and d.subject_id = cast(?4 as uuid)""";

  /**
   * Return the row.
   *
   * @param more further columns, each after a comma
   * @param found the joins that find the card {@code c} and the window {@code w}, with {@code
   *     given} as parameter 2
   */
  Row row(String more, String found, Object given) {
    return unit.rows(
            COLUMNS + more + "\nfrom (values (1)) as one (n)\n" + found + COUNTED,
            unit.tenantId().value(),
            given,
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

  /** Return the pupil's card {@code found} in {@code row}, with what is counted there. */
  Looked pupils(Row row, CardOnFile found) {
    Tries tries = Tries.read(found.pupil(), row, PUPILS_TRIES);
    TallyOnFile tally = tally(tries, row.uuid(CLASS), row, CLASS_KEPT);
    Accommodations needs = AccommodationText.read(row, NEEDS);
    return new Looked(true, found, tally, admits(row) ? seat(row) : null, needs);
  }

  /** Return nobody's card, with what is counted against the decoy. */
  Looked nobodys(Row row) {
    Tries tries = Tries.read(decoy, row, NOBODYS_TRIES);
    TallyOnFile tally = tally(tries, Subjects.groupOf(decoy), row, NOBODYS_CLASS_KEPT);
    return new Looked(false, CardOnFile.nobodys(decoy), tally, seat(row), Accommodations.NONE);
  }

  private TallyOnFile tally(Tries tries, UUID group, Row row, int groupKept) {
    Subjects subjects = new Subjects(Subjects.ofDevice(deviceHash), group, Subjects.ofHour(unit));
    return TallyOnFile.read(tries, subjects, row, DEVICE_KEPT, groupKept, HOUR_KEPT);
  }

  /** Tell whether the window that the device sits in lets the card's pupil in. */
  static boolean admits(Row row) {
    return row.integer(ADMITS) == 1;
  }

  /** Return the open window that the device sits in. */
  static @Nullable Seat seat(Row row) {
    return row.isNull(WINDOW)
        ? null
        : new Seat(row.uuid(WINDOW), Micros.instant(row.bigint(WINDOW + 1)));
  }
}
