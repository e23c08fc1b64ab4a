package io.entsdk.quickstart;

import static io.entsdk.auth.accommodation.Accommodation.APPROVAL;
import static io.entsdk.auth.accommodation.Accommodation.AUDIO_NAMES;
import static io.entsdk.auth.accommodation.Accommodation.SCANNING;

import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.Hands;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import java.time.Duration;
import java.util.Optional;

/** Lets a sign-in page fit a child. */
final class FittingPage {

  private FittingPage() {}

  static void set(Auth auth, PersonId ada, PersonId bob, Actor alan) {
    Duration slowly = Duration.ofMillis(2_500);
    auth.needs().set(ada, Accommodations.of(AUDIO_NAMES, SCANNING).scanningEvery(slowly), alan);
    auth.needs().set(bob, Accommodations.of(APPROVAL), alan); // the teacher in place of pictures
  }

  static Optional<Hands.Raised> show(Auth auth, CharSequence scan, Device tablet) {
    Challenge challenge = auth.pupils().begin(scan, tablet);
    Accommodations needs = challenge.accommodations(); // none for most, and for no card
    return needs.has(APPROVAL)
        ? Optional.of(auth.hands().raise(scan, tablet)) // approved, it is worth card and pictures
        : Optional.empty(); // show challenge.grids(), aloud and step by step if needs has it
  }
}
