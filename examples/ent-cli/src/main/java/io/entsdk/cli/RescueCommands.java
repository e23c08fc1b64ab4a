package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.directory.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about rescue codes. */
@Command(
    name = "rescue",
    description = "Six digits for a pupil without a card, once and for ten minutes.",
    subcommands = {RescueCommands.Give.class, RescueCommands.Enter.class})
final class RescueCommands extends Group {

  /** Gives a code. */
  @Command(name = "give", description = "Give a pupil a code for the devices of an open window.")
  static final class Give extends Step {

    @Parameters(paramLabel = "WINDOW", description = "The window.")
    private WindowId window;

    @Option(names = "--pupil", required = true, paramLabel = "PERSON", description = "The pupil.")
    private PersonId pupil;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      try (RescueCode code = Auth.of(at.tenant()).rescues().give(window, pupil, actor.actor(at))) {
        String digits = String.valueOf(code.text());
        return Answer.of(new Given(digits), List.of("Rescue code: " + digits));
      }
    }
  }

  /** Signs a pupil in with a code. */
  @Command(name = "enter", description = "Sign a pupil in with a code, on a device of its window.")
  static final class Enter extends Step {

    @Parameters(paramLabel = "DIGITS", description = "The six digits.")
    private String digits;

    @Option(names = "--device", required = true, paramLabel = "D", description = "The device.")
    private String device;

    @Option(
        names = "--token-for",
        paramLabel = "SERVICE",
        description = "Print a signed access token too, for this service.")
    private @Nullable String audience;

    @Override
    Answer take(Installation at) {
      Auth auth = Auth.of(at.tenant());
      return SignInView.told(auth.rescues().enter(digits, Device.of(device)), auth, audience);
    }
  }

  record Given(String code) {}
}
