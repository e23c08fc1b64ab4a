package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.RejectedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a pupil in with a card and pictures. */
@Command(name = "sign-in", description = "Sign a pupil in with a card and pictures.")
final class SignInStep extends Step {

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
    return SignInView.told(outcome, auth, audience);
  }
}
