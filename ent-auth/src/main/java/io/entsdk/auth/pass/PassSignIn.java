package io.entsdk.auth.pass;

import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.session.SessionToken;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.SubstitutePass;

/** Is the outcome of a code that somebody gives at a device. */
public sealed interface PassSignIn {

  /**
   * Lets the substitute in.
   *
   * @param token for the cookie of the session
   * @param device for the cookie of the device
   * @param hat as what the substitute acts: {@code session.actor().wearing(hat)}
   */
  record Accepted(Session session, SessionToken token, Device device, SubstitutePass pass, Hat hat)
      implements PassSignIn {}

  /**
   * Does not let anybody in.
   *
   * @param why what may be told: not accepted, not yet, or used
   */
  record Refused(PassAnswer why) implements PassSignIn {}
}
