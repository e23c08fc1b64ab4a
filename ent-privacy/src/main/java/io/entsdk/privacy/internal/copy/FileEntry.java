package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.privacy.internal.copy.FoundFiles.Found;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Is a file as it is written into an archive, begun with its first block. Its name is its number
 * and what it is, and nothing that anybody has chosen.
 */
final class FileEntry {

  private final ArchiveZip zip;
  private final Found one;
  private final long said;
  private @Nullable String name;
  private long copied;
  private boolean longer;

  FileEntry(ArchiveZip zip, Found one) {
    this.zip = zip;
    this.one = one;
    this.said = one.file().bytes();
  }

  /** Write {@code block}, or as much of it as was said to be there; false if it is more. */
  boolean take(byte[] block) throws IOException {
    if (name == null) {
      String ending = FileEnding.of(one.file().mediaType(), block);
      name = "files/%05d.%s".formatted(one.number(), ending);
      zip.begin(name);
    }
    int length = (int) Math.min(block.length, said - copied);
    zip.write(block, length);
    copied += length;
    longer = length < block.length;
    return !longer;
  }

  /** Return how it ended, if nothing went wrong. */
  FileOutcome outcome() {
    if (longer) {
      return FileOutcome.LONGER_THAN_SAID;
    }
    return copied < said ? FileOutcome.SHORTER_THAN_SAID : FileOutcome.COPIED;
  }

  long copied() {
    return copied;
  }

  ArchivedFile ended(FileOutcome outcome) throws IOException {
    if (name != null) {
      zip.end();
    }
    PersonalFile file = outcome == FileOutcome.TAKEN_BACK ? untold(one.file()) : one.file();
    return new ArchivedFile(one.number(), one.keeper().id(), file, outcome, name, copied);
  }

  /** Return {@code file} without what is told of it nowhere any more. */
  private static PersonalFile untold(PersonalFile file) {
    return new PersonalFile(file.ref(), "", "", 0, file.condition());
  }
}
