package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.Seating;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolClass;
import java.time.Duration;

/** Holds an open window with its class code, as its teacher would on the board. */
public final class OpenWindow {

  private final Auth auth;
  private final ClassWindow window;
  private final String code;

  private OpenWindow(Auth auth, ClassWindow window, String code) {
    this.auth = auth;
    this.window = window;
    this.code = code;
  }

  /** Open a window of {@code schoolClass} for two hours and draw its code. */
  public static OpenWindow of(Auth auth, SchoolClass schoolClass, Actor teacher) {
    ClassWindow window = auth.windows().open(schoolClass, Duration.ofHours(2), teacher);
    try (ClassCode code = auth.windows().newCode(window.id(), teacher)) {
      return new OpenWindow(auth, window, new String(code.text()));
    }
  }

  public ClassWindow window() {
    return window;
  }

  /** Return the nine letters on the board. */
  public String code() {
    return code;
  }

  /** Return a wiped tablet on which an adult has typed the code. */
  public Device tablet() {
    return seat(Device.unknown());
  }

  /** Type the code on {@code device}. */
  public Device seat(Device device) {
    if (auth.windows().seat(code, device) instanceof Seating.Seated seated) {
      return seated.device();
    }
    throw new IllegalStateException("Window " + window.id() + " seats no device");
  }
}
