package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.CopyLimits;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is blamed for a file that takes too long, and what becomes of what comes too late. */
class CopyPatienceTest {

  private static final CopyLimits LIMITS = new CopyLimits(100, 1_000, Duration.ofMillis(200));

  private final Album album = new Album();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Ent ent;

  @BeforeEach
  void open() {
    ent =
        Ent.on(
            Database.H2,
            wiring -> wiring.personalData(album).externalStore(album.cellar()).extension(LIMITS));
    album.begin(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatHangsAtItsCloseIsBlamedOnItsOwnPartAlone() throws IOException {
    album.cellar().isCalled("vendor-album");
    say("clings", 5, Album.clinging("toute"));
    say("after", 5, Album.of("après"));
    album.cellar().keep(ent.ada(), "cave", false, Set.of());

    assertEquals(List.of(FileOutcome.HANGS, FileOutcome.NOT_TRIED, FileOutcome.COPIED), outcomes());
    assertEquals("toute", Unzipped.of(out).get("files/00001.bin"), "what was read is there");
  }

  @Test
  void aPartAndAStoreOfOneIdAreTwoKeepers() throws IOException {
    album.cellar().isCalled("vendor-album");
    album.picture(ent, "same", "a", "lundi");
    album.cellar().keep(ent.ada(), "same", false, Set.of());

    assertEquals(List.of(FileOutcome.COPIED, FileOutcome.COPIED), outcomes());
    assertEquals("lundi", Unzipped.of(out).get("files/00001.txt"));
    assertEquals("same", Unzipped.of(out).get("files/00002.txt"));
  }

  @Test
  void aStreamThatComesTooLateIsClosed() throws IOException, InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    say("late", 5, () -> Optional.of(late(told, closed)));

    assertEquals(List.of(FileOutcome.HANGS), outcomes());
    told.countDown();

    assertTrue(closed.await(10, TimeUnit.SECONDS));
  }

  private static InputStream late(CountDownLatch told, CountDownLatch closed) {
    while (told.getCount() > 0) {
      try {
        told.await();
      } catch (InterruptedException e) {
        Thread.yield();
      }
    }
    return new ByteArrayInputStream(new byte[5]) {
      @Override
      public void close() {
        closed.countDown();
      }
    };
  }

  private void say(String ref, long bytes, Album.Opening opening) {
    album.picture(ent, ent.grace(), PersonalFile.ready(ref, ref, "a/b", bytes), opening);
  }

  private List<FileOutcome> outcomes() throws IOException {
    CopyArchive archive =
        Privacy.of(ent.tenant())
            .copies()
            .archive(ent.ada(), out, Locale.FRENCH, ent.as(ent.ada(), Assurance.PASSWORD));
    return archive.files().stream().map(ArchivedFile::outcome).toList();
  }
}
