package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entsdk.core.RejectedException;
import io.entsdk.core.spi.KeyPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final KeyPurpose PURPOSE = KeyPurpose.mac("test");

  @TempDir Path folder;

  @Test
  void theSameFileGivesTheSameKeysAndAnotherFileOthers() throws IOException {
    assertEquals(key("one"), key("one"));
    assertNotEquals(key("one"), key("two"));
  }

  @Test
  void aNewFileIsForItsOwnerAlone() throws IOException {
    assumeTrue(hasPermissions(), "this file system has no permissions");
    key("one");

    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("one"))));
  }

  @Test
  void aFileThatOthersCanReadIsRefused() throws IOException {
    assumeTrue(hasPermissions(), "this file system has no permissions");
    key("one");
    Files.setPosixFilePermissions(
        folder.resolve("one"), PosixFilePermissions.fromString("rw-r-----"));

    RejectedException refused = assertThrows(RejectedException.class, () -> key("one"));

    assertEquals("permissions", refused.violations().get(0).code());
  }

  @Test
  void aFileCutShortIsRefusedAndLeftAsItIs() throws IOException {
    key("one");
    Files.write(folder.resolve("one"), new byte[31]);

    RejectedException refused = assertThrows(RejectedException.class, () -> key("one"));

    assertEquals("length", refused.violations().get(0).code());
    assertEquals(31, Files.size(folder.resolve("one")));
  }

  @Test
  void theHelpSaysWhatTheFileIsFor() {
    String help = Terminal.typeAlone("--help").out().replaceAll("\\s+", " ");

    assertTrue(help.contains("For trials"), help);
    assertTrue(help.contains("voids every card"), help);
  }

  private javax.crypto.SecretKey key(String name) throws IOException {
    return new KeyFile(folder.resolve(name)).open().currentSecretKey(PURPOSE).key();
  }

  private boolean hasPermissions() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
