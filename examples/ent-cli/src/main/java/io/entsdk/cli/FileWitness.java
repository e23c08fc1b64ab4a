package io.entsdk.cli;

import io.entsdk.core.RejectedException;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.spi.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps the roots of the audit in a file, one a line, each on the disk before it returns. A sample:
 * put the file where those who can change the database cannot.
 */
record FileWitness(Path file) implements Witness {

  private static final Set<StandardOpenOption> AT_THE_END =
      EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

  @Override
  public String id() {
    return "file";
  }

  /** Begin with a line feed, so that a line which a crash has cut spoils no other. */
  @Override
  public void note(SignedRoot root) {
    ByteBuffer line = ByteBuffer.wrap(("\n" + root.line() + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(file, AT_THE_END)) {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return what was noted; a line that is no root is refused, for it may hide one. */
  List<SignedRoot> roots() throws IOException {
    List<SignedRoot> roots = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isEmpty()) {
        roots.add(SignedRoot.parse(line).orElseThrow(refusal(number)));
      }
    }
    return roots;
  }

  private static Supplier<RejectedException> refusal(int line) {
    return () ->
        RejectedException.of(
            "witness", "unreadable", "line " + line + " is no root; look at it, then remove it");
  }
}
