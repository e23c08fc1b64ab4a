package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.Session;
import io.entsdk.core.RejectedException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a pupil in with a card and pictures. */
@Command(name = "sign-in", description = "Sign a pupil in with a card and pictures.")
final class SignInStep extends Step {

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  @Parameters(paramLabel = "SCAN", description = "What the camera saw on the card.")
  private String scan;

  @Option(
      names = "--pictures",
      required = true,
      split = ",",
      paramLabel = "a,b,c,d",
      description = "The codes of the pictures, such as cat,apple,bus,hat.")
  private List<String> pictures;

  @Option(
      names = "--device",
      paramLabel = "D",
      description = "What an earlier sign-in left on this device; by default a device is unknown.")
  private @Nullable String device;

  @Option(
      names = "--token-for",
      paramLabel = "SERVICE",
      description = "Print a signed access token too, for this service.")
  private @Nullable String audience;

  @Override
  void inspect() {
    try {
      PictureStory.ofCodes(pictures);
    } catch (RejectedException e) {
      throw new UsageException("--pictures takes one of each kind: " + e.getMessage());
    }
  }

  @Override
  Answer take(Installation at) {
    Auth auth = Auth.of(at.tenant());
    Device known = device == null ? Device.unknown() : Device.of(device);
    SignIn outcome =
        auth.pupils().answer(auth.pupils().begin(scan, known), PictureStory.ofCodes(pictures));
    return outcome instanceof SignIn.Accepted accepted
        ? accepted(accepted, auth)
        : Answer.refused(refusal(outcome));
  }

  private Answer accepted(SignIn.Accepted in, Auth auth) {
    Session session = in.session();
    SignedIn view =
        new SignedIn(
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
      return retryable("wait", "Wrong card or pictures; try again from " + wait.until());
    }
    if (outcome instanceof SignIn.AskTeacher) {
      return Refusal.of("ask-teacher", "Too many tries; the teacher issues a new card");
    }
    return outcome instanceof SignIn.ScanAgain
        ? retryable("scan-again", "Too much time has passed; scan again")
        : retryable("unavailable", "Nothing could be looked at now; nothing was counted");
  }

  private static Refusal retryable(String code, String message) {
    return new Refusal(code, message, List.of(), true);
  }

  record SignedIn(
      String person,
      String assurance,
      String session,
      String endsAt,
      String device,
      @Nullable String accessToken) {

    List<String> lines() {
      String signedIn = "Signed in: %s, %s, until %s".formatted(person, assurance, endsAt);
      String thisDevice = "This device, for --device: " + device;
      return accessToken == null
          ? List.of(signedIn, thisDevice)
          : List.of(signedIn, thisDevice, "Access token: " + accessToken);
    }
  }
}
