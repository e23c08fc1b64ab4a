package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.Seating;
import io.entsdk.auth.window.WindowId;
import io.entsdk.auth.window.Windows;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.Uai;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about class windows. */
@Command(
    name = "window",
    description = "Class windows: the time in which pupils come in with a teacher's help.",
    subcommands = {
      WindowCommands.Open.class,
      WindowCommands.Code.class,
      WindowCommands.Seat.class,
      WindowCommands.Close.class
    })
final class WindowCommands extends Group {

  /** Opens a window. */
  @Command(name = "open", description = "Open a window of a class.")
  static final class Open extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
    private String className;

    @Option(
        names = "--minutes",
        paramLabel = "N",
        defaultValue = "60",
        description = "How long, 180 at most; ${DEFAULT-VALUE} by default.")
    private int minutes;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      Actor teacher = actor.actor(at);
      ClassWindow window =
          windows(at)
              .open(
                  at.schoolClass(at.school(school), className, teacher),
                  Duration.ofMinutes(minutes),
                  teacher);
      Opened view = new Opened(window.id().toString(), window.endsAt().toString());
      return Answer.of(view, List.of("Open: " + view.window() + " until " + view.endsAt()));
    }
  }

  /** Draws the class code of a window. */
  @Command(name = "code", description = "Draw a class code, in place of a former one.")
  static final class Code extends Step {

    @Parameters(paramLabel = "WINDOW", description = "The window.")
    private WindowId window;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      try (ClassCode code = windows(at).newCode(window, actor.actor(at))) {
        String letters = String.valueOf(code.text());
        return Answer.of(new Drawn(letters), List.of("Class code: " + letters));
      }
    }
  }

  /** Seats a device in a window. */
  @Command(name = "seat", description = "Seat a device in the window whose class code this is.")
  static final class Seat extends Step {

    @Parameters(paramLabel = "CODE", description = "The nine letters.")
    private String code;

    @Option(names = "--device", paramLabel = "D", description = "The device; a new one if none.")
    private @Nullable String device;

    @Override
    Answer take(Installation at) {
      Device here = device == null ? Device.unknown() : Device.of(device);
      if (windows(at).seat(code, here) instanceof Seating.Seated in) {
        Seated view = new Seated(in.device().cookie().orElseThrow(), in.until().toString());
        return Answer.of(
            view,
            List.of("Seated until " + view.until(), "This device, for --device: " + view.device()));
      }
      return Answer.refused(
          Refusal.of("wrong-code", "No open window has this class code; read it again"));
    }
  }

  /** Closes a window. */
  @Command(name = "close", description = "Close a window, with all that was opened in it.")
  static final class Close extends Step {

    @Parameters(paramLabel = "WINDOW", description = "The window.")
    private WindowId window;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      windows(at).close(window, actor.actor(at));
      return Answer.of(new Closed(window.toString()), List.of("Closed: " + window));
    }
  }

  private static Windows windows(Installation at) {
    return Auth.of(at.tenant()).windows();
  }

  record Opened(String window, String endsAt) {}

  record Drawn(String code) {}

  record Seated(String device, String until) {}

  record Closed(String window) {}
}
