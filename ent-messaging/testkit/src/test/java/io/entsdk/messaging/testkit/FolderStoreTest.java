package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.attachment.FolderStore;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends AttachmentStoreContract {

  @TempDir Path folder;

  @Override
  protected AttachmentStore store() {
    return FolderStore.in(folder.resolve("files"));
  }

  @Test
  void aFileLiesUnderItsIdAndNothingIsLeftBesideIt() throws IOException {
    AttachmentKey key = new AttachmentKey(TenantId.of(7), UUID.randomUUID());
    store().put(key, new byte[] {1});

    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertTrue(files.allMatch(file -> file.endsWith(key.id().toString())));
    }
  }
}
