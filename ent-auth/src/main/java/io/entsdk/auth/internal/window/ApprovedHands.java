package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.internal.accommodation.AccommodationText;
import io.entsdk.auth.internal.accommodation.JpaAccommodations;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;
import java.util.UUID;

/** Keeps which pupil a grown-up has seen at a hand, for the device that has raised it. */
public final class ApprovedHands {

  private final Unit unit;
  private final int tenant;

  public ApprovedHands(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Say that {@code pupil} sits at a hand that waits, and tell whether it still did. */
  public boolean approve(HandId id, PersonId pupil) {
    return unit.update(
            """
            update ent_auth_hand set pupil_id = cast(?1 as uuid), up_until = cast(?2 as bigint)
            where tenant = cast(?3 as int) and id = cast(?4 as uuid) and pupil_id is null
              and up_until > cast(?5 as bigint)""",
            pupil.value(),
            Micros.of(unit.now().plus(RaisedHand.UP)),
            tenant,
            id.value(),
            now())
        == 1;
  }

  /** Return who was approved at a hand that is up, and the window; for the device itself alone. */
  public Optional<Approved> approved(HandId id, String deviceHash) {
    return unit
        .rows(
            """
            select h.pupil_id, h.window_id, case when exists (select 1 from ent_auth_card c
                where c.tenant = h.tenant and c.id = h.card_id and %s = %s
                  and c.ended_at is null and c.starts_at <= cast(?4 as bigint)
                  and c.expires_at > cast(?4 as bigint)) then 1 else 0 end as own_card, %s
            from ent_auth_hand h where h.tenant = cast(?1 as int)
              and h.id = cast(?2 as uuid) and h.device_hash = cast(?3 as varchar)
              and h.pupil_id is not null and h.up_until > cast(?4 as bigint) and %s"""
                .formatted(
                    IdentitySql.personOf("c.pupil_id"),
                    IdentitySql.personOf("h.pupil_id"),
                    JpaAccommodations.column("h", "pupil_id"),
                    shown("h.pupil_id", CONNECTION)),
            tenant,
            id.value(),
            deviceHash,
            now())
        .stream()
        .map(
            row ->
                new Approved(
                    new PersonId(row.uuid(0)),
                    row.uuid(1),
                    row.integer(2) == 1,
                    AccommodationText.read(row, 3)))
        .findFirst();
  }

  /**
   * Says who sits at a device of which window.
   *
   * @param ownCard whether the hand was raised with the pupil's own card, which is good now
   */
  public record Approved(
      PersonId pupil, UUID window, boolean ownCard, Accommodations accommodations) {

    /** Return the way in: for whom it takes the place of the pictures, it is worth as much. */
    SignInPath path() {
      return ownCard && accommodations.has(Accommodation.APPROVAL)
          ? SignInPath.CARD_AND_APPROVAL
          : SignInPath.APPROVAL;
    }
  }

  private long now() {
    return Micros.of(unit.now());
  }
}
