package io.entsdk.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Is a file for secrets on paper, which only its owner reads and nothing overwrites unasked. */
record PaperFile(String option, Path path, boolean overwrite) {

  /** Refuse what could not be written, before anything is issued. */
  void inspect() {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(option + ": there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException(option + ": you may not write into " + folder);
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(option + ": " + path + " is a folder; name a file");
    }
    if (Files.exists(path) && !overwrite) {
      throw new UsageException(
          option + ": " + path + " is there already; name another file, or say --overwrite");
    }
  }

  void write(byte[] document) throws IOException {
    if (overwrite) {
      Files.deleteIfExists(path);
    }
    Files.createFile(path, forOwnerAlone());
    Files.write(path, document, StandardOpenOption.WRITE);
  }

  private FileAttribute<?>[] forOwnerAlone() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    FileStore store = Files.getFileStore(folder == null ? path : folder);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
