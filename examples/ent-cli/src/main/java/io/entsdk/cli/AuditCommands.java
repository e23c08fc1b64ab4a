package io.entsdk.cli;

import io.entsdk.core.RejectedException;
import io.entsdk.core.audit.Audit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Groups the steps about the audit. */
@Command(
    name = "audit",
    description = "Who did what, and the proof that nobody has changed it since.",
    subcommands = {AuditVerify.class, AuditCommands.Export.class, AuditCommands.Keys.class})
final class AuditCommands extends Group {

  /** Writes the audit to a file. */
  @Command(name = "export", description = "Write the whole audit to a new file, to be verified.")
  static final class Export extends Step {

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file;

    @Mixin private ActorOptions actor;

    private long lines;

    @Override
    Answer take(Installation at) {
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
        Audit.of(at.tenant()).export(line -> write(out, line), actor.actor(at));
      } catch (FileAlreadyExistsException e) {
        throw RejectedException.of("file", "exists", "the file is there already; name another one");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Exported exported = new Exported(file.toString(), lines);
      return Answer.of(exported, List.of(lines + " lines in " + file));
    }

    private void write(BufferedWriter out, String line) {
      try {
        out.write(line);
        out.write('\n');
        lines++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Prints the keys that verify the audit. */
  @Command(name = "keys", description = "Print the public keys that have sealed the audit.")
  static final class Keys extends Step {

    @Override
    Answer take(Installation at) {
      List<Key> keys =
          Audit.of(at.tenant()).publicKeys().entrySet().stream()
              .map(key -> new Key(key.getKey(), PublicKeyFile.text(key.getValue())))
              .toList();
      return Answer.of(
          new KeyList(keys), keys.stream().map(key -> key.id() + " " + key.publicKey()).toList());
    }
  }

  record Exported(String file, long lines) {}

  record KeyList(List<Key> keys) {}

  record Key(String id, String publicKey) {}
}
