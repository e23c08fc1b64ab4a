package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.avatar.AvatarPreview;
import io.entsdk.auth.avatar.AvatarReadiness;
import io.entsdk.auth.avatar.Avatars;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about the way in without a card. */
@Command(
    name = "avatars",
    description = "Avatar and pictures, for pupils without a card, where a school allows it.",
    subcommands = {
      AvatarCommands.Preview.class,
      AvatarCommands.On.class,
      AvatarCommands.Off.class,
      AvatarCommands.Ready.class,
      ShowAvatars.class,
      AvatarSignIn.class
    })
final class AvatarCommands extends Group {

  /** Tells what it means, and changes nothing. */
  @Command(name = "preview", description = "Say what it means for a school; changes nothing.")
  static final class Preview extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Actor head = actor.actor(at);
      AvatarPreview preview = avatars(at).preview(at.school(school).id(), head);
      return Answer.of(
          new Previewed(preview.isOn(), preview.ready(), preview.waiting(), preview.tooYoung()),
          preview.sentences(locale()));
    }
  }

  /** Switches it on. */
  @Command(name = "on", description = "Let the pupils of a school in that way.")
  static final class On extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      avatars(at).switchOn(found.id(), actor.actor(at));
      return Answer.of(
          new Switched(school.value(), true),
          List.of("On at " + found.name() + "; stories count from their next assignment on"));
    }
  }

  /** Switches it off. */
  @Command(name = "off", description = "Let nobody in that way, and forget what was kept for it.")
  static final class Off extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      avatars(at).switchOff(found.id(), actor.actor(at));
      return Answer.of(new Switched(school.value(), false), List.of("Off at " + found.name()));
    }
  }

  /** Sorts the pupils of a class. */
  @Command(name = "readiness", description = "Say which pupils of a class come in that way.")
  static final class Ready extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
    private String className;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Actor teacher = actor.actor(at);
      AvatarReadiness pupils =
          avatars(at).readinessOf(at.schoolClass(at.school(school), className, teacher), teacher);
      Sorted view = new Sorted(ids(pupils.ready()), ids(pupils.waiting()), ids(pupils.tooYoung()));
      return Answer.of(
          view,
          List.of(
              "Come in: " + view.ready().size(),
              "Wait for another story or a card: " + String.join(" ", view.waiting()),
              "Too young for pictures: " + view.tooYoung().size()));
    }

    private static List<String> ids(List<PersonId> pupils) {
      return pupils.stream().map(PersonId::toString).toList();
    }
  }

  private static Avatars avatars(Installation at) {
    return Auth.of(at.tenant()).avatars();
  }

  record Previewed(boolean on, int ready, int waiting, int tooYoung) {}

  record Switched(String school, boolean on) {}

  record Sorted(List<String> ready, List<String> waiting, List<String> tooYoung) {}
}
