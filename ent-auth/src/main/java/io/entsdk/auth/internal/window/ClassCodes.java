package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.KeptCode;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells what is kept of class codes, and counts the wrong ones of a tenant.
 *
 * <p>A code of 38.9 bits is too short for a plain hash: it is kept under a key of the host. Wrong
 * ones are counted by the hour and by the tenant, since a device that has typed none yet is
 * anybody's; when that many came, the teacher seats devices by a tap.
 */
public final class ClassCodes {

  /**
   * Our own choice: with a thousand windows open at once, an hour of guesses finds one of them with
   * a probability of 1,000 × 1,000 ÷ 20⁹ = 0.0002 %.
   */
  public static final int WRONG_AN_HOUR = 1_000;

  /** A class code is typed before anybody knows the window. */
  private static final UUID ANY_WINDOW = new UUID(0, 0);

  private static final Duration HOUR = Duration.ofHours(1);

  private final Unit unit;

  public ClassCodes(Unit unit) {
    this.unit = unit;
  }

  /** Return what is kept of {@code code}. */
  public String hashOf(ClassCode code) {
    return KeptCode.of(unit, AuthKeys.CLASS_CODE, ANY_WINDOW, code.text());
  }

  /** Tell whether fewer wrong codes came in this hour than are looked at. */
  public boolean areLookedAt() {
    return unit.rows(
            readsAll(
                COUNTING,
                """
            select t.version from ent_auth_throttle t where t.tenant = cast(?1 as int)
              and t.subject_id = cast(?2 as uuid) and t.version >= cast(?3 as bigint)"""),
            unit.tenantId().value(),
            hour(),
            WRONG_AN_HOUR)
        .isEmpty();
  }

  /** Count a wrong code; more than are looked at need no count. */
  public void countWrong() {
    unit.insertAbsent(
        "ent_auth_throttle",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("subject_id", subject -> subject),
            Column.bigint("version", any -> 0L),
            Column.text("streaks", any -> ""),
            Column.text("recent", any -> ""),
            Column.text("mistakes", any -> ""),
            Column.bigint("touched_at", any -> Micros.of(unit.now()))),
        List.of("tenant", "subject_id"),
        List.of(hour()));
    unit.update(
        """
        update ent_auth_throttle set version = version + 1 where tenant = cast(?1 as int)
          and subject_id = cast(?2 as uuid) and version < cast(?3 as bigint)""",
        unit.tenantId().value(),
        hour(),
        WRONG_AN_HOUR);
  }

  /** Return when the next hour begins. */
  public Instant nextHour() {
    return Instant.EPOCH.plus(HOUR.multipliedBy(hourNumber() + 1));
  }

  private UUID hour() {
    return new UUID(unit.tenantId().value(), -1 - hourNumber());
  }

  private long hourNumber() {
    return Duration.between(Instant.EPOCH, unit.now()).dividedBy(HOUR);
  }
}
