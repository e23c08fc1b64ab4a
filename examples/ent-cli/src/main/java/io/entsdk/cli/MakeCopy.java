package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the copy of what is kept about somebody, with its files, into one archive. */
@Command(
    name = "copy",
    description = "Write the copy of one's own data, or of a child's, with its files, as a zip.")
final class MakeCopy extends Step {

  @Parameters(paramLabel = "PERSON", description = "Whose data.")
  private PersonId person;

  @Option(
      names = "--zip",
      required = true,
      paramLabel = "FILE",
      description = "A file that is not there yet; only its owner may read it.")
  private Path zip;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
    file().inspect();
  }

  @Override
  Answer take(Installation at) {
    try {
      CopyArchive archive = file().written(out -> write(at, out));
      return Answer.of(Copied.of(archive, zip), archive.explain(locale()));
    } catch (IOException e) {
      return Answer.refused(
          Refusal.of(
              "not-written",
              "The file could not be written (" + e.getClass().getSimpleName() + ")"));
    }
  }

  private CopyArchive write(Installation at, OutputStream out) throws IOException {
    return Privacy.of(at.tenant()).copies().archive(person, out, locale(), actor.actor(at));
  }

  private PaperFile file() {
    return new PaperFile("--zip", zip, false);
  }

  /** Is what an archive holds, and which files it could not take along. */
  record Copied(
      String file,
      String givenTo,
      long rows,
      int files,
      List<Incomplete> incomplete,
      List<String> silent) {

    static Copied of(CopyArchive archive, Path zip) {
      return new Copied(
          zip.toString(),
          archive.report().givenTo().name(),
          archive.report().rows(),
          archive.files().size(),
          archive.incomplete().stream().map(Incomplete::of).toList(),
          archive.silent());
    }
  }

  /** Is a file that is not there, or not as it was said to be. */
  record Incomplete(int number, String outcome, @Nullable String entry) {

    static Incomplete of(ArchivedFile file) {
      return new Incomplete(file.number(), file.outcome().name(), file.entry());
    }
  }
}
