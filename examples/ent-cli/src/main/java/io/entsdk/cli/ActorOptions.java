package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.Uai;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Says who takes a step: the machine, or a person, perhaps in one role alone. */
final class ActorOptions {

  private static final String REASON = "ent-cli";

  @ArgGroup(exclusive = false)
  private @Nullable PersonOptions person;

  /** Names a person, with a role only if there is a person to have it. */
  static final class PersonOptions {

    @Option(
        names = "--as",
        required = true,
        paramLabel = "PERSON",
        description = "Act as the person with this id; otherwise as the machine, which may do all.")
    private PersonId id;

    @Option(
        names = "--hat",
        paramLabel = "PROFILE@UAI",
        description = "Act in this role alone, such as DIR@0610123C.")
    private @Nullable Worn hat;
  }

  /** Is a role as a command line names it. */
  record Worn(Profile profile, Uai school) {

    static Worn parse(String text) {
      String[] parts = text.split("@", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("A hat is PROFILE@UAI");
      }
      return new Worn(Profile.valueOf(parts[0].toUpperCase(Locale.ROOT)), Uai.of(parts[1]));
    }
  }

  /** Refuse a step that only a person can take, when none is named. */
  void requirePerson() {
    if (person == null) {
      throw new UsageException("Say whose: --as PERSON");
    }
  }

  Actor actor(Installation at) {
    if (person == null) {
      return Actor.system(REASON);
    }
    Actor actor = Actor.host(person.id, Assurance.TWO_FACTORS, REASON);
    Worn hat = person.hat;
    return hat == null
        ? actor
        : actor.wearing(new Hat(hat.profile(), at.school(hat.school()).id()));
  }
}
