package io.entsdk.auth.window;

import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.window.RescueDesk;
import io.entsdk.auth.internal.window.RescueTry;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;

/** Gives a pupil six digits to get in with, once, in place of card and pictures. */
public final class Rescues {

  private final Tenant tenant;

  public Rescues(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Give {@code pupil} a code for the devices of an open window, in place of a former one. It never
   * reveals what the pupil's card or story is. Asks for two factors, now or at the opening of the
   * window by the same person. One unit of work.
   *
   * @throws io.entsdk.core.RejectedException if the window does not let this pupil in, or the pupil
   *     is too young to type
   */
  public RescueCode give(WindowId window, PersonId pupil, Actor actor) {
    return Unit.joined(tenant, unit -> new RescueDesk(unit, actor).give(window, pupil));
  }

  /**
   * Let in whoever has {@code typed} a live code on a device of its window, {@link
   * io.entsdk.auth.ladder.SignInPath#RESCUE_CODE}; in a unit of its own.
   *
   * <p>A wrong code, a used one and one that is over are all {@link SignIn.Wait}; after five wrong
   * ones on a device, and on a device of no window, {@link SignIn.AskTeacher}.
   */
  public SignIn enter(CharSequence typed, Device device) {
    String hash = DeviceTokens.hashOf(device);
    SignIn outcome =
        new Contest(tenant)
            .win(unit -> Optional.of(new RescueTry(unit, device, hash).enter(typed)))
            .orElseGet(SignIn.Unavailable::new);
    return tenant.kernel().meters().outcome("sign-in", outcome);
  }
}
