package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken back while a copy is being made is in nothing that comes after. */
class CopyTakenBackTest {

  private final Album album = new Album();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(Database.H2, wiring -> wiring.personalData(album).externalStore(album.cellar()));
    album.begin(ent);
    run("update ent_core_guardianship set state = 'FULL'");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoLosesTheRightIsGivenNoMore() {
    album.picture(ent, "a", "a", "lundi");
    List<CopiedRow> taken = new ArrayList<>();

    assertThrows(
        AccessDeniedException.class,
        () ->
            rows(
                row -> {
                  taken.add(row);
                  withdraw();
                }));

    assertEquals(1, taken.stream().map(CopiedRow::table).distinct().count());
    assertFalse(taken.get(0).table().startsWith("album"));
  }

  @Test
  void whoLosesTheRightBetweenTwoFilesIsGivenNoFurtherOne() {
    say("a", "lundi", this::withdraw);
    say("b", "mardi", () -> {});

    assertThrows(AccessDeniedException.class, () -> archive(ent.as(ent.grace())));

    String begun = out.toString(StandardCharsets.ISO_8859_1);
    assertTrue(begun.contains("files/00001"));
    assertFalse(begun.contains("files/00002"));
  }

  @Test
  void whoeverBecomesAGuardianMeanwhileIsInNothingThatFollows() {
    replace(ent.charles(), ent.alan());
    album.picture(ent, "a", "a", "lundi");
    album.picture(
        ent, ent.charles(), PersonalFile.ready("b", "b", "text/plain", 5), Album.of("mardi"));
    List<CopiedRow> taken = new ArrayList<>();

    rows(
        row -> {
          taken.add(row);
          replace(ent.alan(), ent.charles());
        });

    assertEquals(1, taken.stream().filter(row -> row.table().equals("album_picture")).count());
  }

  @Test
  void aFileIsAskedForAgainBeforeItIsOpened() throws IOException {
    say("a", "lundi", this::takeBack);
    say("secret title", "mardi", () -> {});
    say("twice", "jeudi", () -> {});
    say("twice", "jeudi", () -> {});
    album.picture(
        ent,
        ent.grace(),
        PersonalFile.ready("long", "secret length", "text/plain", 200_000_000),
        Album.of("vendredi"));
    album.cellar().keep(ent.ada(), "cave", false, Set.of());

    CopyArchive archive = archive(ent.as(ent.ada(), Assurance.PASSWORD));

    assertEquals(
        List.of(
            FileOutcome.COPIED,
            FileOutcome.TAKEN_BACK,
            FileOutcome.COPIED,
            FileOutcome.TAKEN_BACK,
            FileOutcome.TAKEN_BACK),
        archive.files().stream().map(ArchivedFile::outcome).toList());
    Map<String, String> entries = Unzipped.of(out);
    assertEquals("jeudi", entries.get("files/00003.txt"), "another row still has it");
    assertFalse(entries.containsKey("files/00002.txt"));
    assertTrue(entries.get("copy.json").contains("secret title"), "it was read before that");
    assertFalse(entries.get("files.json").contains("secret"), "not even of what is too long");
    assertTrue(entries.get("read-me.txt").contains("Fichier 2 : absent, car il a été retiré"));
    assertTrue(entries.get("read-me.txt").contains("du moment où elle a été lue"));
  }

  private void takeBack() {
    run("delete from album_picture where title in ('vue 2', 'vue 3', 'vue 5')");
    album.cellar().erase(ent.tenant().id(), ent.ada());
  }

  private void withdraw() {
    run(
        "update ent_core_guardianship set state = 'WITHDRAWN' where guardian_id = '%s'",
        ent.grace());
  }

  private void replace(PersonId one, PersonId other) {
    run("update ent_core_guardianship set guardian_id = '%s' where guardian_id = '%s'", other, one);
  }

  /** Give Ada a picture of {@code text} from Grace; something happens as it is opened. */
  private void say(String name, String text, Runnable meanwhile) {
    album.picture(
        ent,
        ent.grace(),
        PersonalFile.ready(name, name, "text/plain", 5),
        () -> {
          meanwhile.run();
          return Album.of(text).open();
        });
  }

  private void rows(Consumer<CopiedRow> sink) {
    Privacy.of(ent.tenant()).copies().write(ent.ada(), sink, ent.as(ent.grace()));
  }

  private CopyArchive archive(Actor actor) throws IOException {
    return Privacy.of(ent.tenant()).copies().archive(ent.ada(), out, Locale.FRENCH, actor);
  }

  private void run(String sql, Object... words) {
    Jdbc.execute(ent, sql.formatted(words));
  }
}
