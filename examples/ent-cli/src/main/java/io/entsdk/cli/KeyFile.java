package io.entsdk.cli;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeySource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Keeps one master key in a local file that its owner alone can read. For trials. */
record KeyFile(Path file) {

  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ALONE = EnumSet.of(OWNER_READ, OWNER_WRITE);

  /** Return the keys that the file's master gives; make the file if there is none. */
  KeySource open() throws IOException {
    if (Files.notExists(file)) {
      make();
    }
    requireOwnerAlone();
    byte[] master = Files.readAllBytes(file);
    try (Secret secret = Secret.of(master)) {
      if (secret.length() != BYTES) {
        throw refusal(
            "length", "the file of the keys has not the " + BYTES + " bytes it was made with");
      }
      return KeySource.derivedFrom("local", secret);
    } finally {
      Arrays.fill(master, (byte) 0);
    }
  }

  private void make() throws IOException {
    byte[] master = new byte[BYTES];
    new SecureRandom().nextBytes(master);
    Set<StandardOpenOption> fresh =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, fresh, attributes())) {
      channel.write(ByteBuffer.wrap(master));
    } catch (FileAlreadyExistsException raced) {
      throw refusal(
          "raced", "the file of the keys was made by another step just now; run this again");
    } finally {
      Arrays.fill(master, (byte) 0);
    }
  }

  private FileAttribute<?>[] attributes() {
    return hasPermissions()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
        : new FileAttribute<?>[0];
  }

  private void requireOwnerAlone() throws IOException {
    if (hasPermissions()
        && !OWNER_ALONE.containsAll(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
      throw refusal("permissions", "others can read the file of the keys; run chmod 600 on it");
    }
  }

  private boolean hasPermissions() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static RejectedException refusal(String code, String message) {
    return RejectedException.of("keys", code, message);
  }
}
