package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.Session;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what came of a sign-in, whichever way in it took. */
record SignInView(
    String person,
    String assurance,
    String session,
    String endsAt,
    String device,
    @Nullable String accessToken) {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /** Answer with {@code outcome}, and with a token for the service {@code audience} if named. */
  static Answer told(SignIn outcome, Auth auth, @Nullable String audience) {
    if (!(outcome instanceof SignIn.Accepted in)) {
      return Answer.refused(refusal(outcome));
    }
    Session session = in.session();
    SignInView view =
        new SignInView(
            session.person().toString(),
            session.assurance().name(),
            session.id().toString(),
            session.endsAt().toString(),
            in.device().cookie().orElseThrow(),
            audience == null ? null : auth.tokens().issue(session, audience, TOKEN_LIFE).text());
    return Answer.of(view, view.lines());
  }

  private static Refusal refusal(SignIn outcome) {
    if (outcome instanceof SignIn.Wait wait) {
      return retryable("wait", "That was not right; try again from " + wait.until());
    }
    if (outcome instanceof SignIn.AskTeacher) {
      return Refusal.of("ask-teacher", "Too many tries; the teacher helps, or issues a new card");
    }
    return outcome instanceof SignIn.ScanAgain
        ? retryable("scan-again", "Too much time has passed; scan again")
        : retryable("unavailable", "Nothing could be looked at now; nothing was counted");
  }

  private static Refusal retryable(String code, String message) {
    return new Refusal(code, message, List.of(), true);
  }

  private List<String> lines() {
    String signedIn = "Signed in: %s, %s, until %s".formatted(person, assurance, endsAt);
    String thisDevice = "This device, for --device: " + device;
    return accessToken == null
        ? List.of(signedIn, thisDevice)
        : List.of(signedIn, thisDevice, "Access token: " + accessToken);
  }
}
