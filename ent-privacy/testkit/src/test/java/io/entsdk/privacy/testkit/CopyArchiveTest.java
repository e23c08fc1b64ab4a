package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.PersonalFile.Condition.HARMFUL;
import static io.entsdk.core.personal.PersonalFile.Condition.UNCHECKED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.CopyLimits;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in an archive of a copy, whatever the parts do that hand out its files. */
class CopyArchiveTest {

  private static final CopyLimits LIMITS = new CopyLimits(100, 100, Duration.ofMillis(300));

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
    Jdbc.execute(ent, "update ent_core_guardianship set state = 'FULL'");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void filesAreInTheArchiveUnderNamesThatNobodyChose() throws IOException {
    album.picture(ent, "a", "../../Grace Hopper.exe", "lundi");
    album.picture(ent, "b", "copy.json", "mardi");
    album.picture(ent, "a", "le même.txt", "lundi");
    album.cellar().keep(ent.ada(), "cave", false, Set.of());

    CopyArchive archive = archive(ada());

    Map<String, String> entries = Unzipped.of(out);
    assertEquals(
        List.of(
            "copy.json",
            "files/00001.txt",
            "files/00002.txt",
            "files/00003.txt",
            "files.json",
            "read-me.txt"),
        List.copyOf(entries.keySet()));
    assertEquals("lundi", entries.get("files/00001.txt"));
    assertEquals("mardi", entries.get("files/00002.txt"));
    assertEquals("cave", entries.get("files/00003.txt"));
    assertTrue(entries.get("copy.json").contains("{\"number\":1,\"name\":\"le même.txt\"}"));
    assertTrue(entries.get("files.json").contains("../../Grace Hopper.exe"));
    assertTrue(entries.get("read-me.txt").contains("3 sur 3 fichiers dans files/."));
    assertEquals(List.of(), archive.incomplete());

    byte[] first = out.toByteArray();
    archive(ada());
    assertArrayEquals(first, out.toByteArray(), "the same copy is the same archive");
  }

  @Test
  void whatGoesWrongWithOneFileCostsThatFileAlone() throws IOException {
    say("missing", 5, Optional::empty);
    say("throws", 5, () -> fail(new IOException("secret of the vendor")));
    say("breaks", 5, () -> fail(new StackOverflowError()));
    say("halfway", 90, () -> Optional.of(new Halfway()));
    say("longer", 3, Album.of("quatre"));
    say("shorter", 30, Album.of("trois"));
    say("too long", 101, Album.of("x"));
    album.picture(
        ent, ent.grace(), new PersonalFile("u", "u", "a/b", 1, UNCHECKED), Optional::empty);
    album.picture(ent, ent.grace(), new PersonalFile("h", "h", "a/b", 1, HARMFUL), Optional::empty);
    say("no room", 95, Album.of("x".repeat(95)));
    say("whole", 5, Album.of("toute"));
    say("hangs", 5, Album::hang);
    say("after", 5, Album.of("après"));
    album.cellar().keep(ent.ada(), "cave", false, Set.of());

    CopyArchive archive = archive(ada());

    assertEquals(
        List.of(
            FileOutcome.MISSING,
            FileOutcome.FAILED,
            FileOutcome.FAILED,
            FileOutcome.FAILED,
            FileOutcome.LONGER_THAN_SAID,
            FileOutcome.SHORTER_THAN_SAID,
            FileOutcome.TOO_LONG,
            FileOutcome.UNCHECKED,
            FileOutcome.HARMFUL,
            FileOutcome.NO_ROOM,
            FileOutcome.COPIED,
            FileOutcome.HANGS,
            FileOutcome.NOT_TRIED,
            FileOutcome.COPIED),
        archive.files().stream().map(ArchivedFile::outcome).toList());
    Map<String, String> entries = Unzipped.of(out);
    assertEquals("qua", entries.get("files/00005.bin"), "a type that is not known opens nothing");
    assertEquals("cave", entries.get("files/00014.txt"));
    assertTrue(entries.get("read-me.txt").contains("Fichier 9 : absent, car il a été reconnu"));
    assertFalse(entries.toString().contains("secret of the vendor"));
  }

  @Test
  void aGuardianIsGivenNoFileThatTellsOfTheOther() throws IOException {
    album.picture(ent, "of-grace", "x", "Grace");
    album.picture(
        ent,
        ent.charles(),
        PersonalFile.ready("of-charles", "x", "text/plain", 7),
        Album.of("Charles"));
    album.cellar().keep(ent.ada(), "hers", false, Set.of());
    album.cellar().keep(ent.ada(), "both", true, Set.of());
    album.cellar().keep(ent.ada(), "with-charles", true, Set.of(ent.charles()));

    archive(ent.as(ent.grace()));

    assertEquals(
        List.of("Grace", "both"),
        Unzipped.of(out).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("files/"))
            .map(Map.Entry::getValue)
            .toList());
  }

  @Test
  void aStoreThatDoesNotAnswerIsNamed() throws IOException {
    album.cellar().fallSilent();

    assertEquals(List.of("vendor-cellar"), archive(ada()).silent());

    assertTrue(Unzipped.of(out).get("files.json").endsWith("\"silent\":[\"vendor-cellar\"]}\n"));
    assertTrue(
        Unzipped.of(out).get("read-me.txt").contains("Ce que conserve vendor-cellar est absent"));
  }

  @Test
  void whoMayNotHaveItIsGivenNothingAndAFullDiskEndsIt() {
    assertThrows(AccessDeniedException.class, () -> archive(ent.as(ent.head())));
    assertEquals(0, out.size());
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("full");
          }
        };
    IOException thrown =
        assertThrows(
            IOException.class,
            () -> Privacy.of(ent.tenant()).copies().archive(ent.ada(), full, Locale.FRENCH, ada()));
    assertEquals("full", thrown.getMessage());
  }

  private void say(String ref, long bytes, Album.Opening opening) {
    album.picture(
        ent, ent.grace(), PersonalFile.ready(ref, ref, "application/x-msdownload", bytes), opening);
  }

  private static Optional<InputStream> fail(Throwable cause) throws IOException {
    if (cause instanceof Error error) {
      throw error;
    }
    throw (IOException) cause;
  }

  private Actor ada() {
    return ent.as(ent.ada(), Assurance.PASSWORD);
  }

  private CopyArchive archive(Actor actor) throws IOException {
    out.reset();
    return Privacy.of(ent.tenant()).copies().archive(ent.ada(), out, Locale.FRENCH, actor);
  }

  /** Gives a few bytes and fails. */
  private static final class Halfway extends InputStream {
    private int given;

    @Override
    public int read() throws IOException {
      if (given++ > 3) {
        throw new IOException("gone");
      }
      return 'a';
    }
  }
}
