package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the journal in a folder to the contract, and to what a crash leaves of a file. */
class FolderJournalTest extends ErasureJournalContract {

  private static final TenantId TENANT = TenantId.of(1);

  @TempDir Path folder;

  private final ErasureId june = new ErasureId(new UUID(1, 1));

  @Override
  protected ErasureJournal open() {
    return ErasureJournal.inFolder(folder.resolve("journal"));
  }

  @Test
  void aLineThatACrashCutShortIsLeftOut() throws IOException {
    open().append(TENANT, june, "k.whole");
    Files.writeString(onlyFile(), "k.ha", StandardOpenOption.APPEND);
    open().append(TENANT, june, "k.after");

    List<String> read = new ArrayList<>();
    open().read(TENANT, read::add);
    assertEquals(List.of("k.after", "k.whole"), read.stream().sorted().toList());
  }

  @Test
  void whatElseLiesInTheFolderIsNoTenantAndNoEntry() throws IOException {
    open().append(TENANT, june, "k.whole");
    Path journal = folder.resolve("journal");
    Files.createDirectories(journal.resolve("lost+found"));
    Files.writeString(journal.resolve("1/notes.txt"), "not ours\n");

    List<String> read = new ArrayList<>();
    open().read(TENANT, read::add);
    assertEquals(List.of("k.whole"), read);
    assertEquals(1, open().tenants().size());
  }

  @Test
  void aFileNamesTheErasureAndNobody() throws IOException {
    open().append(TENANT, june, "k.whole");

    assertFalse(onlyFile().getFileName().toString().contains("k.whole"));
    assertEquals(0, onlyFile().getFileName().toString().indexOf(june + "."));
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("journal/1"))) {
      return files.findFirst().orElseThrow();
    }
  }
}
