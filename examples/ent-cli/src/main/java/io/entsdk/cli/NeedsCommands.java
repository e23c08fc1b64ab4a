package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.core.directory.PersonId;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about what a pupil needs at the sign-in page. */
@Command(
    name = "needs",
    description = "What the sign-in page is like for a pupil.",
    subcommands = {NeedsCommands.Put.class, NeedsCommands.Show.class})
final class NeedsCommands extends Group {

  /** Says how the page is. */
  @Command(name = "set", description = "Say how the page is for a pupil; without --kind, as usual.")
  static final class Put extends Step {

    @Parameters(paramLabel = "PERSON", description = "The pupil.")
    private PersonId pupil;

    @Option(
        names = "--kind",
        split = ",",
        paramLabel = "K",
        description = "What is needed: ${COMPLETION-CANDIDATES}.")
    private List<Accommodation> kinds = List.of();

    @Option(
        names = "--step-millis",
        paramLabel = "N",
        defaultValue = "1800",
        description = "How long the frame stays at a picture; ${DEFAULT-VALUE} by default.")
    private long millis;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Accommodations needs = Accommodations.of(kinds).scanningEvery(Duration.ofMillis(millis));
      Auth.of(at.tenant()).needs().set(pupil, needs, actor.actor(at));
      return told(pupil, needs);
    }
  }

  /** Tells how the page is. */
  @Command(name = "show", description = "Tell how the page is for a pupil.")
  static final class Show extends Step {

    @Parameters(paramLabel = "PERSON", description = "The pupil.")
    private PersonId pupil;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      return told(pupil, Auth.of(at.tenant()).needs().of(pupil, actor.actor(at)));
    }
  }

  private static Answer told(PersonId pupil, Accommodations needs) {
    Page view =
        new Page(
            pupil.toString(),
            needs.kinds().stream().sorted().map(Accommodation::name).toList(),
            needs.scanStep().toMillis());
    String kinds = view.kinds().isEmpty() ? "as usual" : String.join(", ", view.kinds());
    return Answer.of(view, List.of("The page of " + view.person() + ": " + kinds));
  }

  record Page(String person, List<String> kinds, long stepMillis) {}
}
