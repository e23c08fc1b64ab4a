package io.entsdk.classroom;

import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.session.SessionToken;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Keeps the two cookies of a tablet: its session's, gone with the browser, and its own. */
final class Cookies {

  private static final String SESSION = "__Host-session";
  private static final String DEVICE = "__Host-device";
  private static final Duration A_YEAR = Duration.ofDays(365);

  private Cookies() {}

  static Device device(Context request) {
    return Optional.ofNullable(request.cookie(DEVICE)).map(Device::of).orElse(Device.unknown());
  }

  static void keep(Context request, Device device) {
    device.cookie().ifPresent(value -> set(request, DEVICE, value, (int) A_YEAR.toSeconds()));
  }

  static Optional<String> session(Context request) {
    return Optional.ofNullable(request.cookie(SESSION));
  }

  static void keep(Context request, SessionToken token) {
    set(request, SESSION, token.text(), -1);
  }

  static void endSession(Context request) {
    set(request, SESSION, "", 0);
  }

  /** Set a cookie that no script reads and that no other site makes a browser send. */
  static void set(Context request, String name, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
  }
}
