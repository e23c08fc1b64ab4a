package io.entsdk.auth.internal.window;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the hands that devices raise: one a device, each answered once and taken once. */
public final class JpaHands {

  private static final String READ =
      "select h.id, h.pair, h.up_until, h.window_id, h.device_hash from ent_auth_hand h where h.tenant = cast(?1 as int) and ";

  private static final String WAITS = "h.pupil_id is null and h.up_until > cast(?3 as bigint)";

  private final Unit unit;
  private final int tenant;

  public JpaHands(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a hand that is up, with the window that it is raised in and the device that raises it. */
  public record Up(RaisedHand hand, UUID window, String deviceHash) {}

  /**
   * Raise a hand in the place of whatever the device has asked before.
   *
   * @param card the card that was shown for it; null when none was
   */
  public void raise(Up up, @Nullable Long card) {
    unit.update(
        replaces(
            """
            delete from ent_auth_hand
            where tenant = cast(?1 as int) and device_hash = cast(?2 as varchar)"""),
        tenant,
        up.deviceHash());
    List<Column<Up>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.hand().id().value()),
            Column.text("device_hash", Up::deviceHash),
            Column.uuid("window_id", Up::window),
            Column.text("pair", one -> text(one.hand().pair())),
            Column.bigint("up_until", one -> Micros.of(one.hand().until())),
            Column.bigint("card_id", any -> card));
    unit.insertAll("ent_auth_hand", columns, List.of(up));
  }

  /** Return the hands that wait in {@code window}, the first that was raised first. */
  public List<Up> waitingIn(UUID window) {
    String sql =
        READ + "h.window_id = cast(?2 as uuid) and " + WAITS + " order by h.up_until, h.id";
    return read(readsAll(DECIDING, sql), window);
  }

  /** Return hand {@code id} if it waits. */
  public Optional<Up> waiting(HandId id) {
    String sql = READ + "h.id = cast(?2 as uuid) and " + WAITS;
    return read(readsAll(DECIDING, sql), id.value()).stream().findFirst();
  }

  private List<Up> read(String sql, UUID id) {
    return unit.rows(sql, tenant, id, now()).stream().map(JpaHands::up).toList();
  }

  /** Take a hand down, and tell whether it was up. */
  public boolean takeDown(HandId id) {
    return unit.update(
            """
            update ent_auth_hand set up_until = cast(?1 as bigint), sealed = null
            where tenant = cast(?2 as int) and id = cast(?3 as uuid) and up_until > cast(?1 as bigint)""",
            now(),
            tenant,
            id.value())
        == 1;
  }

  /**
   * Forget what nobody has taken, and the hands that were taken down before {@code before}, at most
   * {@code most}.
   */
  public int purge(Instant before, int most) {
    unit.update(
        """
        update ent_auth_hand set sealed = null where tenant = cast(?1 as int)
          and up_until <= cast(?2 as bigint) and sealed is not null""",
        tenant,
        now());
    return unit.update(
        """
        delete from ent_auth_hand where tenant = cast(?1 as int) and id in
          (select h.id from ent_auth_hand h
           where h.tenant = cast(?1 as int) and h.up_until < cast(?2 as bigint) and %s
           order by h.up_until fetch first %d rows only)"""
            .formatted(notHeld("h.pupil_id"), most),
        tenant,
        Micros.of(before));
  }

  private long now() {
    return Micros.of(unit.now());
  }

  private static String text(List<Picture> pair) {
    return pair.stream().map(Picture::code).collect(Collectors.joining(" "));
  }

  private static Up up(Row row) {
    List<Picture> pair =
        Arrays.stream(row.text(1).split(" ", -1))
            .map(code -> Picture.find(code).orElseThrow())
            .toList();
    RaisedHand hand = new RaisedHand(new HandId(row.uuid(0)), pair, Micros.instant(row.bigint(2)));
    return new Up(hand, row.uuid(3), row.text(4));
  }
}
