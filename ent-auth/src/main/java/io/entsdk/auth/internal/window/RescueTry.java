package io.entsdk.auth.internal.window;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes one try of a rescue code through its steps within one unit of work.
 *
 * <p>The try is counted before it is looked at, which keeps every other try on the device waiting
 * until this one is over: eight at once are worth what they would be in turn.
 */
public final class RescueTry {

  private final Unit unit;
  private final Device device;
  private final String deviceHash;
  private final JpaSeats seats;

  public RescueTry(Unit unit, Device device, String deviceHash) {
    this.unit = unit;
    this.device = device;
    this.deviceHash = deviceHash;
    this.seats = new JpaSeats(unit);
  }

  /** Let in whoever has typed a live code of the window that the device sits in. */
  public SignIn enter(CharSequence typed) {
    Optional<Seat> seat = seats.openWindowOf(deviceHash);
    if (seat.isEmpty() || !seats.countTry(deviceHash)) {
      return new SignIn.AskTeacher();
    }
    return RescueCode.read(typed)
        .flatMap(code -> used(seat.get(), code))
        .orElseGet(() -> new SignIn.Wait(unit.now()));
  }

  private Optional<SignIn> used(Seat seat, RescueCode code) {
    try (code) {
      JpaRescues rescues = new JpaRescues(unit);
      return rescues
          .live(seat.window(), code)
          .filter(rescue -> rescues.use(rescue.id()))
          .flatMap(rescue -> new WindowPupils(unit).entrant(seat.window(), rescue.pupil()))
          .flatMap(this::begin);
    }
  }

  private Optional<SignIn> begin(PupilEntrance.Entrant entrant) {
    seats.uncountTry(deviceHash);
    Optional<SignIn> in = new PupilEntrance(unit).begin(SignInPath.RESCUE_CODE, entrant, device);
    EventDraft used = new EventDraft(AuthEvents.RESCUE_USED, entrant.pupil(), Map.of());
    new Outbox(unit).emit(List.of(used));
    return in;
  }
}
