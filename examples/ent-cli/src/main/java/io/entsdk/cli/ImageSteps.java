package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.ImageDecision;
import io.entsdk.privacy.consent.ImageRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the steps about whose agreement an image takes in a school. */
final class ImageSteps {

  private ImageSteps() {}

  /** Decides for the controller. */
  @Command(
      name = "decide-images",
      description = "Decide for the controller whose agreement an image takes in a school.")
  static final class Decide extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(
        names = "--rule",
        required = true,
        paramLabel = "R",
        description = "EVERY_HOLDER of parental authority, or ONE_HOLDER.")
    private ConsentRule rule;

    @Option(names = "--from", paramLabel = "DAY", description = "Its first day; today if left out.")
    private @Nullable LocalDate from;

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why.")
    private String because;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      LocalDate day = from == null ? at.today(found) : from;
      Decided view =
          Decided.of(
              Privacy.of(at.tenant())
                  .consents()
                  .decideImages(new ImageChoice(found.id(), rule, day, because), actor.actor(at)));
      return Answer.of(view, List.of(view.line()));
    }
  }

  /** Shows what was decided. */
  @Command(name = "images", description = "Show whose agreement an image takes in a school.")
  static final class Show extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      ImageRules rules = Privacy.of(at.tenant()).consents().imageRules(found.id(), actor.actor(at));
      Images view =
          new Images(
              rules.on(at.today(found)).name(),
              rules.decisions().stream().map(Decided::of).toList());
      return Answer.of(view, List.of(view.today()));
    }
  }

  /** Is what holds today, with all that was decided, the first before the last. */
  record Images(String today, List<Decided> imageDecisions) {}

  /** Is one decision. */
  record Decided(String rule, String from, String as, String because) {

    static Decided of(ImageDecision decision) {
      return new Decided(
          decision.choice().rule().name(),
          decision.choice().from().toString(),
          decision.as().name(),
          decision.choice().because());
    }

    String line() {
      return rule + " from " + from;
    }
  }
}
