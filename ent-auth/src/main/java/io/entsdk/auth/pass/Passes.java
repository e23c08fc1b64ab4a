package io.entsdk.auth.pass;

import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.session.NewSession;
import io.entsdk.auth.internal.session.SessionStart;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.session.SessionLimits;
import io.entsdk.auth.session.SessionToken;
import io.entsdk.core.Assurance;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.internal.directory.PassActivation;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;

/**
 * Signs substitutes in with the code of a pass.
 *
 * <p>Wrong codes are counted on the pass that they are tried on, and on no device: whoever arrives
 * at a school sits down at a device that nobody knows, and a count that all such devices share
 * would let one prankster keep every substitute out.
 */
public final class Passes {

  private final Tenant tenant;

  public Passes(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let in who gives {@code code}, on {@code device}, until the evening; it is {@link
   * io.entsdk.core.directory.SubstitutePasses#activate} with a session.
   *
   * <p>A unit of its own: a code is spent if and only if there is a session for it, whatever
   * becomes of the caller's transaction. The code works once; whoever signs out needs another pass.
   *
   * @throws io.entsdk.core.RejectedException if a name is blank or too long; nothing was counted
   */
  public PassSignIn activate(String code, String firstName, String lastName, Device device) {
    return Unit.independent(
        tenant,
        unit -> {
          PassAnswer answer = new PassActivation(unit, firstName, lastName).activate(code);
          return answer instanceof PassAnswer.Accepted accepted
              ? begin(unit, accepted, DeviceTokens.drawnUnlessHeld(device, unit.kernel().random()))
              : new PassSignIn.Refused(answer);
        });
  }

  private static PassSignIn begin(Unit unit, PassAnswer.Accepted accepted, Device device) {
    Duration rest = Duration.between(unit.now(), accepted.pass().endsAt());
    NewSession asked =
        new NewSession(
            accepted.person(),
            Assurance.PASS,
            SessionLimits.onPass(rest),
            DeviceTokens.hashOf(device),
            new Epochs(unit).current(accepted.person()));
    SessionStart.Begun begun = new SessionStart(unit).begin(asked);
    AuthTidy.announce(unit);
    return new PassSignIn.Accepted(
        Session.of(begun.session()),
        new SessionToken(begun.token()),
        device,
        accepted.pass(),
        accepted.hat());
  }
}
