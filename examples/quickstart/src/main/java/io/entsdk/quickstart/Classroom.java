package io.entsdk.quickstart;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.auth.window.Seating;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.time.Duration;
import java.util.Optional;

/** Lets a class in on a cart of wiped tablets. */
final class Classroom {

  private Classroom() {}

  static Optional<SignIn> morning(
      Auth auth, SchoolClass cp, PersonId guest, CharSequence scan, Actor alan) {
    ClassWindow window = auth.windows().open(cp, Duration.ofHours(2), alan);
    auth.windows().admit(window.id(), guest, alan); // a pupil of another class, in one tap

    Device tablet = Device.unknown();
    try (ClassCode code = auth.windows().newCode(window.id(), alan)) { // on the board
      if (auth.windows().seat(new String(code.text()), tablet) instanceof Seating.Seated seated) {
        tablet = seated.device(); // known for every pupil of the window, until it is over
      }
    }
    Optional<SignIn> in = auth.pupils().enter(scan, tablet); // under six; else begin and answer

    Hands.Raised raised = auth.hands().raise(tablet).orElseThrow(); // "I have no card"
    auth.hands().listOf(window.id(), alan); // 🐸 🔑 on both screens
    auth.hands().approve(raised.hand().id(), guest, alan);
    SignIn approved = auth.hands().enter(raised.hand().id(), raised.device());

    try (RescueCode six = auth.rescues().give(window.id(), guest, alan)) {
      auth.rescues().enter(new String(six.text()), tablet); // once, within ten minutes
    }
    auth.windows().close(window.id(), alan); // and all that was opened in it ends
    return in.or(() -> Optional.of(approved));
  }
}
