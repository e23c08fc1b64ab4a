package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Voids the cards of a pupil or of a class, with all that they had opened. */
@Command(
    name = "void",
    description = "Void the cards of a pupil or a class, and end what they had opened.")
final class VoidCards extends Step {

  @Option(names = "--pupil", paramLabel = "PERSON", description = "The pupil.")
  private @Nullable PersonId pupil;

  @Option(names = "--school", paramLabel = "UAI", description = "The school.")
  private @Nullable Uai school;

  @Option(names = "--class", paramLabel = "NAME", description = "The class, all of it.")
  private @Nullable String className;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    if ((pupil == null) == (className == null) || (school == null) != (className == null)) {
      throw new UsageException("Say whose: --pupil PERSON, or --school UAI --class NAME");
    }
  }

  @Override
  Answer take(Installation at) {
    Actor by = actor.actor(at);
    int voided = voided(at, Auth.of(at.tenant()).cards(), by);
    return Answer.of(new Voided(voided), List.of("Voided: " + voided));
  }

  private int voided(Installation at, Cards cards, Actor by) {
    if (pupil != null) {
      return cards.voidCard(pupil, by);
    }
    if (school == null || className == null) {
      throw new IllegalStateException("Inspect before anything is opened");
    }
    return cards.voidAllOf(at.schoolClass(at.school(school), className, by), by);
  }

  record Voided(int voided) {}
}
