package io.entsdk.auth.internal.session;

import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.window.Seat;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.session.SessionId;
import io.entsdk.auth.session.SessionLimits;
import io.entsdk.auth.session.SessionToken;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins the sessions of pupils: each is worth its path and lasts as long as band and window. */
public final class PupilEntrance {

  private final Unit unit;
  private final @Nullable Opener opener;

  public PupilEntrance(Unit unit) {
    this(unit, null);
  }

  private PupilEntrance(Unit unit, @Nullable Opener opener) {
    this.unit = unit;
    this.opener = opener;
  }

  /** Return the entrance of a child whom {@code adult} signs in at home. */
  public PupilEntrance openedBy(Opener adult) {
    return new PupilEntrance(unit, adult);
  }

  /**
   * Says who comes in.
   *
   * @param epoch the pupil's epoch when the credential was looked at
   * @param seat the open window that lets the pupil in on this device; null when there is none
   */
  public record Entrant(PersonId pupil, long epoch, AgeBand band, @Nullable Seat seat) {}

  /** Let {@code entrant} in on {@code path}; empty if it is not a path of that age. */
  public Optional<SignIn> begin(SignInPath path, Entrant entrant, Device device) {
    return path.limits(entrant.band())
        .map(limits -> accepted(path, entrant, within(limits, entrant.seat()), device));
  }

  private SignIn accepted(SignInPath path, Entrant entrant, SessionLimits limits, Device device) {
    Device known = DeviceTokens.drawnUnlessHeld(device, unit.kernel().random());
    NewSession asked =
        new NewSession(
            entrant.pupil(),
            path.assurance(),
            limits,
            DeviceTokens.hashOf(known),
            entrant.epoch(),
            window(entrant.seat()),
            opener,
            path.told().name());
    List<UUID> ended = new JpaSessions(unit).liveOn(asked.deviceHash());
    SessionStart.Begun begun = new SessionStart(unit).begin(asked);
    return new SignIn.Accepted(
        Session.of(begun.session()),
        new SessionToken(begun.token()),
        known,
        ended.stream().map(SessionId::new).toList());
  }

  private SessionLimits within(SessionLimits limits, @Nullable Seat seat) {
    if (seat == null) {
      return limits;
    }
    Duration rest = Duration.between(unit.now(), seat.end());
    Duration absolute = rest.compareTo(limits.absolute()) < 0 ? rest : limits.absolute();
    return new SessionLimits(
        absolute, limits.idle().compareTo(absolute) < 0 ? limits.idle() : absolute);
  }

  private static @Nullable UUID window(@Nullable Seat seat) {
    return seat == null ? null : seat.window();
  }
}
