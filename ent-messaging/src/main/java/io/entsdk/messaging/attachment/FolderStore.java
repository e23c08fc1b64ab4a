package io.entsdk.messaging.attachment;

import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps attachments in a folder that all nodes see: a file each, by tenant and id, and never by a
 * name that somebody gave.
 */
public final class FolderStore implements AttachmentStore {

  private final Path folder;

  private FolderStore(Path folder) {
    this.folder = folder;
  }

  /** Keep them in {@code folder}, which is made with the first. */
  public static FolderStore in(Path folder) {
    return new FolderStore(folder);
  }

  @Override
  public String id() {
    return "folder-store";
  }

  /** Write beside it and move it there, so that nobody ever sees a part of it. */
  @Override
  public void put(AttachmentKey key, byte[] bytes) throws IOException {
    Path file = file(key);
    Path shelf = Files.createDirectories(file.resolveSibling("."));
    Path beside = Files.createTempFile(shelf, "part", null);
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  @Override
  public Optional<InputStream> open(AttachmentKey key) throws IOException {
    try {
      return Optional.of(Files.newInputStream(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(AttachmentKey key) throws IOException {
    Files.deleteIfExists(file(key));
  }

  /** Ids of one day begin alike and end at random: the end says which of 256 shelves. */
  private Path file(AttachmentKey key) {
    String id = key.id().toString();
    return folder
        .resolve(Integer.toString(key.tenant().value()))
        .resolve(id.substring(id.length() - 2))
        .resolve(id);
  }
}
