package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says what a question about rights is about: a school, a class of it, or a person. */
final class ScopeOptions {

  @Option(names = "--school", paramLabel = "UAI", description = "About this school.")
  private @Nullable Uai school;

  @Option(names = "--class", paramLabel = "NAME", description = "About this class of the school.")
  private @Nullable String className;

  @Option(names = "--about", paramLabel = "PERSON", description = "About the person with this id.")
  private @Nullable PersonId about;

  /** Refuse what names two things, or none. */
  void inspect() {
    if ((school == null) == (about == null)) {
      throw new UsageException(
          "Say about what: --school UAI, with --class NAME, or --about PERSON");
    }
    if (about != null && className != null) {
      throw new UsageException("A class needs its school: --school UAI --class NAME");
    }
  }

  Scope scope(Installation at, Actor asker) {
    if (about != null) {
      return new Scope.OfPerson(about);
    }
    if (school == null) {
      throw new IllegalStateException("Inspect before anything is opened");
    }
    School found = at.school(school);
    return className == null
        ? new Scope.OfSchool(found.id())
        : new Scope.OfClass(at.schoolClass(found, className, asker).id());
  }
}
