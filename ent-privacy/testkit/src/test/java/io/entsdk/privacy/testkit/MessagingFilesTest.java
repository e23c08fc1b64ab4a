package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The files that people have attached, held to the contract. */
@EachDatabase
class MessagingFilesTest extends FileSourceContract {

  @Parameter Database database;
  @TempDir Path folder;

  private Letters letters;

  @BeforeEach
  void openTheSchool() {
    letters = Letters.on(database, folder);
  }

  @AfterEach
  void closeTheSchool() {
    ent().close();
  }

  @Override
  protected PersonalFileSource source() {
    return ent()
        .tenant()
        .kernel()
        .personalData()
        .filter(PersonalFileSource.class::isInstance)
        .map(PersonalFileSource.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected Ent ent() {
    return letters.ent();
  }

  @Override
  protected void keep(PersonId person, String name, byte[] text) throws IOException {
    letters.attach(person, name, text);
  }

  @Override
  protected void takeBack(PersonId person) {
    Jdbc.execute(
        ent(), "delete from ent_messaging_attachment where author_id = '%s'".formatted(person));
  }
}
