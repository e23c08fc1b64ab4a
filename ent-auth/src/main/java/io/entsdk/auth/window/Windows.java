package io.entsdk.auth.window;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.window.ClassCodes;
import io.entsdk.auth.internal.window.JpaSeats;
import io.entsdk.auth.internal.window.JpaWindows;
import io.entsdk.auth.internal.window.WindowDesk;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens and closes class windows. Each method is one unit of work, unless it says more. */
public final class Windows {

  private final Tenant tenant;

  public Windows(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Open a window of {@code schoolClass} for {@code time}, three hours at most.
   *
   * <p>Whoever teaches the class may, a substitute on a pass too. With two factors this is the
   * step-up for helping the pupils of the window later on; with less it opens all the same. A class
   * may have several: each lets in, and ends, its own.
   *
   * @throws io.entsdk.core.RejectedException if {@code time} is none or too long
   */
  public ClassWindow open(SchoolClass schoolClass, Duration time, Actor actor) {
    return Unit.joined(tenant, unit -> new WindowDesk(unit, actor).open(schoolClass, time));
  }

  /** Return the open windows of {@code schoolClass}, the one that ends last first. */
  public List<ClassWindow> listOpenOf(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, AuthPermissions.OPEN_WINDOW, new Scope.OfClass(schoolClass.id()));
          return new JpaWindows(unit).openOf(schoolClass.id());
        });
  }

  /** Close a window with all that was opened in it; one that is over stays as it is. */
  public void close(WindowId id, Actor actor) {
    Unit.joined(tenant, unit -> new WindowDesk(unit, actor).close(id));
  }

  /** Let {@code pupil} of the same school in as a guest; twice does no more than once. */
  public void admit(WindowId id, PersonId pupil, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new WindowDesk(unit, actor).invite(id, pupil);
          return pupil;
        });
  }

  /**
   * Draw the class code of a window, in place of a former one: no longer good for further devices,
   * while those that are seated stay. A window has none until it is asked for.
   */
  public ClassCode newCode(WindowId id, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new WindowDesk(unit, actor).open(id);
          ClassCode code = ClassCode.draw(unit.kernel().random());
          new JpaWindows(unit).recode(id.value(), new ClassCodes(unit).hashOf(code));
          return code;
        });
  }

  /**
   * Seat {@code device} by the class code that an adult has typed on it, in units of its own: it is
   * seated, or counted, whatever becomes of the caller's transaction. A device sits in one window
   * at a time, the last.
   */
  public Seating seat(CharSequence typed, Device device) {
    Optional<ClassCode> code = ClassCode.read(typed);
    Instant now = tenant.kernel().now();
    if (code.isEmpty()) {
      return new Seating.Wait(now);
    }
    try (ClassCode read = code.get()) {
      return new Contest(tenant)
          .win(unit -> Optional.of(seat(unit, read, device)))
          .orElseGet(() -> new Seating.Wait(now));
    }
  }

  private static Seating seat(Unit unit, ClassCode code, Device device) {
    ClassCodes codes = new ClassCodes(unit);
    if (!codes.areLookedAt()) {
      return new Seating.Wait(codes.nextHour());
    }
    Optional<ClassWindow> window = new JpaWindows(unit).openByCode(codes.hashOf(code));
    if (window.isEmpty()) {
      codes.countWrong();
      return new Seating.Wait(unit.now());
    }
    Device seated = DeviceTokens.drawnUnlessHeld(device, unit.kernel().random());
    new JpaSeats(unit).take(window.get().id().value(), DeviceTokens.hashOf(seated));
    return new Seating.Seated(seated, window.get().endsAt());
  }
}
