package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.RejectedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a pupil in with an avatar and pictures. */
@Command(name = "enter", description = "Sign a pupil in with an avatar and pictures.")
final class AvatarSignIn extends Step {

  @Parameters(paramLabel = "AVATAR", description = "The code of the avatar's picture, such as cat.")
  private String avatar;

  @Option(
      names = "--pictures",
      required = true,
      split = ",",
      paramLabel = "a,b,c,d",
      description = "The codes of the pictures, such as cat,apple,bus,hat.")
  private List<String> pictures;

  @Option(names = "--device", required = true, paramLabel = "D", description = "The device.")
  private String device;

  @Option(
      names = "--token-for",
      paramLabel = "SERVICE",
      description = "Print a signed access token too, for this service.")
  private @Nullable String audience;

  @Override
  void inspect() {
    picture();
    try {
      PictureStory.ofCodes(pictures);
    } catch (RejectedException e) {
      throw new UsageException("--pictures takes one of each kind: " + e.getMessage());
    }
  }

  private Picture picture() {
    return Picture.find(avatar)
        .orElseThrow(() -> new UsageException("No picture has the code of this avatar"));
  }

  @Override
  Answer take(Installation at) {
    Auth auth = Auth.of(at.tenant());
    Challenge challenge = auth.pupils().begin(picture(), Device.of(device));
    return SignInView.told(
        auth.pupils().answer(challenge, PictureStory.ofCodes(pictures)), auth, audience);
  }
}
