package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a device with a camera has handed to a hand, until the hand’s device takes it. */
public final class SealedHands {

  private final Unit unit;
  private final int tenant;

  public SealedHands(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Give a hand that waits in {@code window} what is sealed for it, and tell whether it did. */
  public boolean hand(HandId id, UUID window, String text) {
    forgetSealed(window);
    return unit.update(
            """
            update ent_auth_hand set sealed = cast(?1 as varchar), up_until = cast(?2 as bigint)
            where tenant = cast(?3 as int) and id = cast(?4 as uuid)
              and window_id = cast(?5 as uuid) and pupil_id is null
              and up_until > cast(?6 as bigint)""",
            text,
            Micros.of(unit.now().plus(RaisedHand.UP)),
            tenant,
            id.value(),
            window,
            now())
        == 1;
  }

  /** Return what is sealed for a hand that is up in {@code window}; for the device itself alone. */
  public Optional<String> handed(HandId id, UUID window, String deviceHash) {
    String sql =
        """
        select h.sealed from ent_auth_hand h where h.tenant = cast(?1 as int)
          and h.id = cast(?2 as uuid) and h.window_id = cast(?3 as uuid)
          and h.device_hash = cast(?4 as varchar) and h.pupil_id is null
          and h.sealed is not null and h.up_until > cast(?5 as bigint)""";
    return unit
        .rows(readsAll(DECIDING, sql), tenant, id.value(), window, deviceHash, now())
        .stream()
        .map(row -> row.text(0))
        .findFirst();
  }

  /** Forget what nobody has taken in {@code window} while the hand was up. */
  private void forgetSealed(UUID window) {
    unit.update(
        """
        update ent_auth_hand set sealed = null where tenant = cast(?1 as int)
          and window_id = cast(?2 as uuid) and up_until <= cast(?3 as bigint)
          and sealed is not null""",
        tenant,
        window,
        now());
  }

  private long now() {
    return Micros.of(unit.now());
  }
}
