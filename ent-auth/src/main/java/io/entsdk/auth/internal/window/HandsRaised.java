package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.Decoy;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureCategory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.Hands.Raised;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Raises hands for devices and lets in whoever was approved, within one unit of work. */
public final class HandsRaised {

  private static final UUID NO_WINDOW = new UUID(0, 0);

  /** Two to a pupil of a large class, so that nobody fills the teacher's screen. */
  private static final int MOST_HANDS = 60;

  private final Unit unit;

  public HandsRaised(Unit unit) {
    this.unit = unit;
  }

  /** Raise a hand on a device that sits in an open window. */
  public Optional<Raised> seated(Device device) {
    return new JpaSeats(unit)
        .openWindowOf(DeviceTokens.hashOf(device))
        .map(seat -> raised(seat.window(), device, DeviceTokens.hashOf(device), null));
  }

  /** Raise a hand in a window of the card's pupil; in none, but with as much work, for nobody's. */
  public Raised withCard(CharSequence scan, Device device) {
    CardCode code = CardCode.readFor(unit.tenantId(), scan);
    Device asking = DeviceTokens.drawnUnlessHeld(device, unit.kernel().random());
    Decoy decoy = Decoy.of(unit.kernel(), code);
    return windowOf(code)
        .map(window -> raised(window, asking, DeviceTokens.hashOf(asking), code.card()))
        .orElseGet(() -> raised(NO_WINDOW, asking, decoy.subject().toString(), code.card()));
  }

  private Raised raised(UUID window, Device device, String key, @Nullable Long card) {
    RaisedHand hand =
        new RaisedHand(new HandId(unit.newId()), pair(), unit.now().plus(RaisedHand.UP));
    new JpaHands(unit).raise(new JpaHands.Up(hand, window, key), card);
    AuthTidy.announce(unit);
    return new Raised(hand, device);
  }

  private List<Picture> pair() {
    return List.of(drawn(PictureCategory.ANIMAL), drawn(PictureCategory.THING));
  }

  private Picture drawn(PictureCategory kind) {
    SecureRandom random = unit.kernel().random();
    return kind.pictures().get(random.nextInt(kind.pictures().size()));
  }

  private Optional<UUID> windowOf(CardCode code) {
    String sql =
        """
        select c.secret_hash, w.id, (select count(*) from ent_auth_hand h where h.tenant = w.tenant
          and h.window_id = w.id and h.up_until > cast(?3 as bigint)) as up
        from (values (1)) as one (n)
        left join ent_auth_card c on c.tenant = cast(?1 as int) and c.id = cast(?2 as bigint)
          and c.ended_at is null and c.expires_at > cast(?3 as bigint) and %s
        %s
        left join ent_core_enrolment n on n.tenant = c.tenant and n.person_id = %s
        left join ent_auth_window w on w.tenant = n.tenant and w.school_id = n.school_id
          and %s and %s
        order by case when w.id is null then 1 else 0 end, w.ends_at desc, w.id"""
            .formatted(
                shown("c.pupil_id", CREDENTIAL),
                IdentitySql.spreading("c.pupil_id", "any_id"),
                IdentitySql.spread("c.pupil_id", "any_id"),
                WindowSql.open("w", 3),
                WindowSql.admits("w", "c.pupil_id"));
    Row row = unit.rows(sql, unit.tenantId().value(), code.card(), Micros.of(unit.now())).get(0);
    boolean shown =
        !row.isNull(0)
            && MessageDigest.isEqual(Base64.getUrlDecoder().decode(row.text(0)), code.secretHash());
    boolean hasRoom = !row.isNull(1) && row.bigint(2) < MOST_HANDS;
    return shown && hasRoom ? Optional.of(row.uuid(1)) : Optional.empty();
  }

  /** Let in whoever was approved at hand {@code id}, once. */
  public SignIn enter(HandId id, Device device, String deviceHash) {
    JpaHands hands = new JpaHands(unit);
    Optional<ApprovedHands.Approved> approved = new ApprovedHands(unit).approved(id, deviceHash);
    if (approved.isEmpty()) {
      return hands.waiting(id).filter(up -> isAskedBy(up, deviceHash)).isPresent()
          ? new SignIn.Wait(unit.now())
          : new SignIn.ScanAgain();
    }
    return new WindowPupils(unit)
        .entrant(approved.get().window(), approved.get().pupil())
        .filter(entrant -> hands.takeDown(id))
        .flatMap(entrant -> new PupilEntrance(unit).begin(approved.get().path(), entrant, device))
        .orElseGet(SignIn.ScanAgain::new);
  }

  /** Whoever knows the id of a hand that nobody sees has raised it: such hands share their keys. */
  private static boolean isAskedBy(JpaHands.Up up, String deviceHash) {
    return up.window().equals(NO_WINDOW) || up.deviceHash().equals(deviceHash);
  }
}
