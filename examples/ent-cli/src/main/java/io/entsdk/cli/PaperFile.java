package io.entsdk.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

  /** Writes a document piece by piece, and returns what it has to say of it. */
  interface Writing<T> {
    T write(OutputStream out) throws IOException;
  }

  /** Let {@code writing} write the document; of one that fails nothing stays. */
  <T> T written(Writing<T> writing) throws IOException {
    write(new byte[0]);
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      T said = writing.write(out);
      out.flush();
      whole = true;
      return said;
    } finally {
      if (!whole) {
        Files.deleteIfExists(path);
      }
    }
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
