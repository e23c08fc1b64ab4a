package io.entsdk.auth.window;

import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.window.HandDesk;
import io.entsdk.auth.internal.window.HandsRaised;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Lets a child without a card, or a device that nobody knows, ask whoever teaches. What a device
 * does is a unit of its own; what a teacher does joins the caller's.
 */
public final class Hands {

  private final Tenant tenant;

  public Hands(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Is a hand that was raised.
   *
   * @param device for the cookie of the device, which asks by it what came of the hand
   */
  public record Raised(RaisedHand hand, Device device) {}

  /** Raise a hand on a device that sits in an open window; empty on any other. */
  public Optional<Raised> raise(Device device) {
    return Unit.independent(tenant, unit -> new HandsRaised(unit).seated(device));
  }

  /**
   * Raise a hand with a card, on any device, in an open window that lets the card's pupil in. A
   * card that nobody has gets a hand like any other, which nobody sees.
   */
  public Raised raise(CharSequence scan, Device device) {
    return Unit.independent(tenant, unit -> new HandsRaised(unit).withCard(scan, device));
  }

  /** Return the hands that are up in a window, the first that was raised first. */
  public List<RaisedHand> listOf(WindowId window, Actor actor) {
    return Unit.joined(tenant, unit -> new HandDesk(unit, actor).listOf(window));
  }

  /**
   * Seat the device of a hand in its window, and take back what was held against the device.
   *
   * @throws io.entsdk.core.NotFoundException if it is no longer up
   */
  public void seat(HandId hand, Actor actor) {
    Unit.joined(tenant, unit -> new HandDesk(unit, actor).seat(hand));
  }

  /**
   * Say that {@code pupil} sits at the device of a hand, which lets the pupil in there, {@link
   * io.entsdk.auth.ladder.SignInPath#APPROVAL}. Asks for two factors, now or at the opening of the
   * window by the same person.
   *
   * @throws io.entsdk.core.NotFoundException if it is no longer up
   * @throws io.entsdk.core.RejectedException if the window does not let this pupil in
   */
  public void approve(HandId hand, PersonId pupil, Actor actor) {
    Unit.joined(tenant, unit -> new HandDesk(unit, actor).approve(hand, pupil));
  }

  /**
   * Return what came of a hand for the device that has raised it, in a unit of its own: let in,
   * {@link SignIn.Wait} while it is up, {@link SignIn.ScanAgain} once it is down.
   */
  public SignIn enter(HandId hand, Device device) {
    String hash = DeviceTokens.hashOf(device);
    return tenant
        .kernel()
        .meters()
        .outcome(
            "sign-in",
            Unit.independent(tenant, unit -> new HandsRaised(unit).enter(hand, device, hash)));
  }
}
