package io.entsdk.privacy.testkit;

import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Assurance;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.FileOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Grace has had two letters with files and agreed to a photo of Ada, and takes a copy home. */
@EachDatabase
class CopyOfLettersTest {

  @Parameter Database database;
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void itHoldsHerFilesAndHerWordAndWhatIsRecalledMeanwhileIsNotInIt() throws IOException {
    Letters letters = Letters.on(database, folder);
    try (var ent = letters.ent()) {
      Photos photos = Photos.of(ent);
      Consent asked = photos.ask();
      photos.consents().answer(asked.id(), ConsentAnswer.GIVEN, photos.grace());
      letters.toGrace("pique-nique");
      ItemId second = letters.toGrace("à ne pas lire");

      CopyArchive whole = archive(letters);

      assertEquals(List.of(), whole.incomplete());
      Map<String, String> entries = Unzipped.of(out);
      assertEquals("pique-nique", entries.get("files/00001.txt"));
      assertEquals("à ne pas lire", entries.get("files/00002.txt"));
      String rows = entries.get("copy.json");
      for (String table :
          List.of("ent_privacy_consent_event", "ent_messaging_delivery", "ent_core_guardianship")) {
        assertTrue(rows.contains("\"table\":\"" + table + "\""), table);
      }
      assertTrue(rows.contains("\"text\":\"GIVEN\""), rows);
      assertFalse(rows.contains(ent.charles().toString()), "nobody else's id");

      letters.folder().atTheNext(() -> letters.of(ent.alan()).recall(second));
      CopyArchive cut = archive(letters);

      assertEquals(
          List.of(FileOutcome.COPIED, FileOutcome.TAKEN_BACK),
          cut.files().stream().map(ArchivedFile::outcome).toList());
      assertFalse(Unzipped.of(out).values().stream().anyMatch("à ne pas lire"::equals));
    }
  }

  private CopyArchive archive(Letters letters) throws IOException {
    out.reset();
    return Privacy.of(letters.ent().tenant())
        .copies()
        .archive(
            letters.ent().grace(),
            out,
            FRENCH,
            letters.ent().as(letters.ent().grace(), Assurance.PASSWORD));
  }
}
