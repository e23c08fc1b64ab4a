package io.entsdk.quickstart;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.Hands;
import java.util.Optional;

/** Lets one tablet with a camera scan the cards of a row; ent-auth's README. */
final class NextChild {

  private NextChild() {}

  static Optional<Hands.Raised> raise(Auth auth, Device tablet) {
    return auth.hands().raise(tablet); // without a camera: both screens show its pair of pictures
  }

  static boolean scan(Auth auth, CharSequence card, Device camera, HandId pairOnBothScreens) {
    return auth.pupils().handOver(auth.pupils().begin(card, camera), pairOnBothScreens);
  }

  static Optional<Challenge> poll(Auth auth, Hands.Raised raised) {
    return auth.pupils().takeOver(raised.hand().id(), raised.device()); // each second or so, once
  }
}
