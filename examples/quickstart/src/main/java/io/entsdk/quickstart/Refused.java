package io.entsdk.quickstart;

import io.entsdk.auth.Auth;
import io.entsdk.auth.throttle.RefusalFigure;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolClass;
import java.time.Duration;
import java.time.Instant;

/** Shows a teacher why pupils of the class were not let in; ent-auth's README. */
final class Refused {

  private Refused() {}

  static void print(Auth auth, SchoolClass cp, Instant now, Actor alan) {
    Instant yesterday = now.minus(Duration.ofDays(1));
    for (RefusalFigure one : auth.refusals().figuresOf(cp, yesterday, now, alan)) {
      System.out.println(one.hour() + " " + one.reason() + " " + one.pupils()); // … WRONG 7
    }
  }
}
