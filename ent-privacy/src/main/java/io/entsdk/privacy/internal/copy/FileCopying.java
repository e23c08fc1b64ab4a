package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyLimits;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.privacy.internal.copy.FoundFiles.Found;
import io.entsdk.privacy.internal.copy.PatientReading.PartException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies files into an archive, block by block; what goes wrong with one is told of that one. */
final class FileCopying {

  private static final int BLOCK = 64 * 1024;

  private final Logger log = LoggerFactory.getLogger(FileCopying.class);
  private final CopyLimits limits;
  private final PatientReading reading;
  private final ArchiveZip zip;
  private final Set<Keeper> hanging = new HashSet<>();
  private long room;

  FileCopying(CopyLimits limits, PatientReading reading, ArchiveZip zip) {
    this.limits = limits;
    this.reading = reading;
    this.zip = zip;
    this.room = limits.total();
  }

  List<ArchivedFile> copy(List<Found> all) throws IOException {
    List<ArchivedFile> copied = new ArrayList<>();
    for (Found one : all) {
      FileEntry entry = new FileEntry(zip, one);
      FileOutcome outcome =
          hanging.contains(one.keeper()) ? FileOutcome.NOT_TRIED : outcome(one, entry);
      copied.add(entry.ended(outcome));
      room -= entry.copied();
    }
    return copied;
  }

  /** Return why a file that may be shown is not even opened; empty if it is. */
  private Optional<FileOutcome> refusal(PersonalFile file) {
    return switch (file.condition()) {
      case UNCHECKED -> Optional.of(FileOutcome.UNCHECKED);
      case HARMFUL -> Optional.of(FileOutcome.HARMFUL);
      case READY -> {
        if (file.bytes() > limits.file()) {
          yield Optional.of(FileOutcome.TOO_LONG);
        }
        yield file.bytes() > room ? Optional.of(FileOutcome.NO_ROOM) : Optional.empty();
      }
    };
  }

  private FileOutcome outcome(Found one, FileEntry entry) throws IOException {
    Keeper keeper = one.keeper();
    try {
      Optional<HandedFile> standing = one.standing();
      if (standing.isEmpty()) {
        return FileOutcome.TAKEN_BACK;
      }
      Optional<FileOutcome> refusal = refusal(one.file());
      if (refusal.isPresent()) {
        return refusal.get();
      }
      Optional<PatientStream> content = reading.open(standing.get().opening());
      return content.isEmpty() ? FileOutcome.MISSING : read(content.get(), entry);
    } catch (PartException e) {
      log.warn(
          "Part {} did not hand out file {} of a copy: {}",
          keeper.id(),
          one.number(),
          e.getMessage());
      if (hangs(e) || Stream.of(e.getSuppressed()).anyMatch(FileCopying::hangs)) {
        hanging.add(keeper);
      }
      return e.outcome();
    }
  }

  private static boolean hangs(Throwable e) {
    return e instanceof PartException part && part.outcome() == FileOutcome.HANGS;
  }

  /** A file that cannot be closed is told as one that cannot be read: its part has not let go. */
  private static FileOutcome read(PatientStream opened, FileEntry entry)
      throws IOException, PartException {
    try (PatientStream content = opened) {
      byte[] block = content.block(BLOCK);
      while (entry.take(block) && block.length == BLOCK) {
        block = content.block(BLOCK);
      }
      return entry.outcome();
    }
  }
}
